package org.sojourn.acceptance.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Stand where the services stood, and count what reaches them. */
final class StubServices implements AutoCloseable {

    private static final byte[] ANSWER = "{}".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger received = new AtomicInteger();
    private final List<HttpServer> servers = new ArrayList<>();

    static StubServices insteadOfServices(Site site) {
        StubServices stubs = new StubServices();
        for (Part service : Site.SERVICES) {
            site.stack().stop(service);
            stubs.listen(site.address(service).getPort());
        }
        return stubs;
    }

    /** How many requests have come since this was last asked. */
    int received() {
        return received.getAndSet(0);
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    private void listen(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                received.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, ANSWER.length);
                exchange.getResponseBody().write(ANSWER);
                exchange.close();
            });
            server.start();
            servers.add(server);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
