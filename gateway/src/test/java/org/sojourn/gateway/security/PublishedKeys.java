package org.sojourn.gateway.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.TestGround;

/** Publishes the keys of a file as an issuer does, slowly, so that others come in the meantime. */
public final class PublishedKeys implements QuarkusTestResourceLifecycleManager {

    private static final long SLOW_MILLIS = 400;

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Files.createTempDirectory("published").resolve("keys.json");
            Files.writeString(keys, "{\"keys\":[]}");
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/realms/sojourn/protocol/openid-connect/certs", asked -> answer(asked, keys));
            started.start();
            server = started;
            Map<String, String> settings = new HashMap<>(new TestGround().start());
            settings.remove("quarkus.oidc.public-key");
            settings.put(
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:" + started.getAddress().getPort() + "/realms/sojourn");
            settings.put("test.keys", keys.toString());
            return settings;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(server).stop(0);
    }

    private static void answer(HttpExchange asked, Path keys) throws IOException {
        try (asked) {
            Thread.sleep(SLOW_MILLIS);
            byte[] body = Files.readAllBytes(keys);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            asked.sendResponseHeaders(200, body.length);
            asked.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
