package org.sojourn.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;

/** A connection that stays open: sends a request, reads its answer. Costs little, for it runs on the machine that is measured. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    private final String host;
    private final Socket socket;
    private final InputStream in;

    Wire(URI address) {
        try {
            this.host = address.getAuthority();
            this.socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE);
            this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        } catch (IOException fault) {
            throw new UncheckedIOException("Nobody listens at " + address, fault);
        }
    }

    /** An answer, whose body is text. */
    record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ':', 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        String headerOrFail(String name) {
            return header(name).orElseThrow(() -> new IllegalStateException("no " + name + " in " + head + body));
        }

        boolean succeeded() {
            return status / 100 == 2;
        }
    }

    Answer get(String target, String token) {
        return send("GET", target, token, "", "");
    }

    /** The extra header, if any, ends with a line break. */
    Answer post(String target, String token, String header, String json) {
        return send("POST", target, token, header + "Content-Type: application/json\r\n", json);
    }

    private Answer send(String method, String target, String token, String headers, String json) {
        byte[] body = json.getBytes(UTF_8);
        String head = method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\n" + headers + (method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
        byte[] request = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(ISO_8859_1), 0, request, 0, head.length());
        System.arraycopy(body, 0, request, head.length(), body.length);
        try {
            socket.getOutputStream().write(request);
            return answer();
        } catch (IOException fault) {
            throw new UncheckedIOException(method + ' ' + target, fault);
        }
    }

    private Answer answer() throws IOException {
        StringBuilder head = new StringBuilder();
        String line = line();
        int status = Integer.parseInt(line, 9, 12, 10);
        int length = 0;
        boolean chunked = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            chunked |= line.equalsIgnoreCase("transfer-encoding: chunked");
        }
        return new Answer(status, head.toString(), chunked ? chunks() : new String(in.readNBytes(length), UTF_8));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int length = chunk(); length > 0; length = chunk()) {
            body.append(new String(in.readNBytes(length), ISO_8859_1));
            line();
        }
        line();
        return body.toString();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
