package org.sojourn.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A running HAProxy: the opponent of the gateway, or the upstream of both, which answers the same bytes to everybody. */
final class HaProxy implements AutoCloseable {

    private static final String COMMON = """
        global
          nbthread %d
          tune.bufsize 32768
          maxconn 2000
        defaults
          mode http
          http-reuse always
          timeout connect 5s
          timeout client 60s
          timeout server 60s
        """;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Process process;
    private final int port;

    private HaProxy(Path configuration, int port) {
        this.port = port;
        try {
            this.process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(configuration + ".log"))
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        await(configuration);
    }

    /** Answers everything with a body, on one thread. */
    static HaProxy upstream(Site site, String body) {
        int port = freePort();
        Path file = write(site, "upstream.json", body);
        String frontend = """
            frontend upstream
              bind 127.0.0.1:%d
              http-request return status 200 content-type application/json file "%s"
            """.formatted(port, file);
        return new HaProxy(write(site, "upstream.cfg", COMMON.formatted(1) + frontend), port);
    }

    /**
     * Verifies what our gateway verifies of a token, algorithm, signature, issuer, audience and expiry, before it passes a request on.
     *
     * @param audience where `gateway` stands in the array `aud`, which this HAProxy cannot search
     */
    static HaProxy verifying(Site site, int threads, String issuer, int audience, String publicKey, HaProxy upstream) {
        int port = freePort();
        Path key = write(site, "issuer.pem", publicKey);
        String frontend = """
            frontend verifying
              bind 127.0.0.1:%d
              http-request set-var(txn.token) http_auth_bearer
              http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')
              http-request set-var(txn.iss) var(txn.token),jwt_payload_query('$.iss')
              http-request set-var(txn.aud) var(txn.token),jwt_payload_query('$.aud[%d]')
              http-request set-var(txn.exp) var(txn.token),jwt_payload_query('$.exp','int')
              http-request set-var(txn.now) date()
              http-request deny deny_status 401 unless { var(txn.alg) -m str RS256 }
              http-request deny deny_status 401 unless { var(txn.iss) -m str "%s" }
              http-request deny deny_status 401 unless { var(txn.aud) -m str gateway }
              http-request deny deny_status 401 if { var(txn.exp),sub(txn.now) -m int lt 0 }
              http-request deny deny_status 401 unless { var(txn.token),jwt_verify(txn.alg,"%s") 1 }
              default_backend upstream
            backend upstream
              server upstream 127.0.0.1:%d
            """.formatted(port, audience, issuer, key, upstream.port);
        return new HaProxy(write(site, "verifying.cfg", COMMON.formatted(threads) + frontend), port);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Processor time taken so far, in microseconds. */
    double cpu() {
        return Processor.micros(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void await(Path configuration) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("HAProxy does not answer; see " + configuration + ".log");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path write(Site site, String name, String text) {
        try {
            return Files.writeString(site.scratch().resolve(name), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
