package org.sojourn.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks to the gateway byte by byte, where clients would correct what a test wants to send. */
public final class RawHttp {

    /** All that came back, and whether the gateway closed the connection by itself. */
    public record Answer(String text, boolean closed) {

        public int status() {
            return text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        public int responses() {
            return Math.toIntExact(Pattern.compile("HTTP/1\\.[01] \\d{3}")
                    .matcher(text)
                    .results()
                    .count());
        }
    }

    private static final int QUIET_MILLIS = 8_000;

    private RawHttp() {}

    public static Answer send(String... parts) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(QUIET_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                for (String part : parts) {
                    out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException closedMeanwhile) {
                // What the gateway said before it closed is still to be read.
            }
            return read(socket.getInputStream());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Sends, waits for something to be seen, and closes the connection without an answer. */
    public static void sendAndLeave(String part, Runnable seen) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(part.getBytes(StandardCharsets.ISO_8859_1));
            seen.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A GET with a target that is sent as it is, and closes the connection unless the gateway does. */
    public static Answer get(String target, String token) {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: close\r\n\r\n");
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private static Answer read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                count = in.read(buffer);
            }
            return new Answer(text.toString(), true);
        } catch (SocketTimeoutException quiet) {
            return new Answer(text.toString(), false);
        } catch (IOException reset) {
            return new Answer(text.toString(), true);
        }
    }
}
