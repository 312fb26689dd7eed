package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came back on the wire; status 0 is a connection that was closed without an answer. */
record Answer(int status, String head, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");
    private static final int PATIENCE = 30_000;

    static Answer to(URI address, Request request) {
        return to(address, request.bytes(address.getAuthority()));
    }

    static Answer to(URI address, byte[] request) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            answer.transferTo(read);
        } catch (IOException dropped) {
            return of(read.toByteArray());
        }
        return of(read.toByteArray());
    }

    private static Answer of(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        Matcher status = STATUS.matcher(text);
        if (!status.lookingAt()) {
            return new Answer(0, "", "");
        }
        int end = text.indexOf("\r\n\r\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : new String(bytes, end + 4, bytes.length - end - 4, UTF_8);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        return new Answer(Integer.parseInt(status.group(1)), head, chunked ? unchunked(body) : body);
    }

    /** Enough for the answers of a stack whose texts are of one byte per character, or are looked at for words only. */
    private static String unchunked(String body) {
        return body.replaceAll("(?:\\A|\r\n)[0-9a-f]{1,6}\r\n", "");
    }

    boolean has(String header) {
        return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
    }

    /** How many answers stand on the connection: one request that is read as two gets two. */
    int answers() {
        return status == 0 ? 0 : 1 + (int) STATUS.matcher(body).results().count();
    }

    JsonNode json() {
        try {
            JsonNode read = JSON.readTree(body);
            return read == null ? JSON.nullNode() : read;
        } catch (JsonProcessingException none) {
            return JSON.nullNode();
        }
    }
}
