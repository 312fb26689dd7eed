package org.sojourn.acceptance.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back on the wire; status 0 is a connection that was closed without an answer. */
public record Answer(int status, String head, String body) {

    /** What the type of every problem of ours begins with. */
    public static final String NAMESPACE = "urn:sojourn:problem:";

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final String END = "\r\n";
    private static final int PATIENCE = 30_000;

    public static Answer to(URI address, Request request) {
        return to(address, request.bytes(address.getAuthority()));
    }

    static Answer to(URI address, byte[] request) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.getInputStream().transferTo(read);
        } catch (IOException dropped) {
            return of(read.toString(ISO_8859_1));
        }
        return of(read.toString(ISO_8859_1));
    }

    /** Takes bytes as characters until the chunks are joined, for a character may be cut by them. */
    private static Answer of(String bytes) {
        Matcher status = STATUS.matcher(bytes);
        if (!status.lookingAt()) {
            return new Answer(0, "", "");
        }
        int end = bytes.indexOf(END + END);
        String head = end < 0 ? bytes : bytes.substring(0, end);
        String body = end < 0 ? "" : bytes.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(
                Integer.parseInt(status.group(1)),
                head,
                new String((chunked ? joined(body) : body).getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunks) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        int line = chunks.indexOf(END);
        while (line > at) {
            int length = Integer.parseInt(chunks, at, line, 16);
            int from = line + END.length();
            int to = Math.min(from + length, chunks.length());
            whole.append(chunks, from, to);
            at = length == 0 ? chunks.length() : to + END.length();
            line = chunks.indexOf(END, at);
        }
        return whole.toString();
    }

    public boolean succeeded() {
        return status / 100 == 2;
    }

    public boolean has(String header) {
        return header(header).isPresent();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ':', 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** How many answers stand on the connection: one request that is read as two gets two. */
    public int answers() {
        return status == 0 ? 0 : 1 + (int) STATUS.matcher(body).results().count();
    }

    public JsonNode json() {
        return Json.orNull(body);
    }

    /** The word of the problem's type, or nothing. */
    public String problem() {
        String type = succeeded() ? "" : json().path("type").asText();
        return type.startsWith(NAMESPACE) ? type.substring(NAMESPACE.length()) : type;
    }

    public String told() {
        return (status + " " + problem()).strip();
    }
}
