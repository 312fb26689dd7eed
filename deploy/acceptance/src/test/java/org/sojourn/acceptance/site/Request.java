package org.sojourn.acceptance.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A request as it stands on the wire; nothing tidies it up. */
public final class Request {

    private final String method;
    private final String target;
    private final List<String> headers;
    private final byte[] body;

    private Request(String method, String target, List<String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    public static Request get(String target) {
        return of("GET", target);
    }

    /** Without a body. */
    public static Request of(String method, String target) {
        return new Request(method, target, List.of(), new byte[0]);
    }

    public static Request post(String target, String json) {
        return of("POST", target).withJson(json);
    }

    /** A POST that creates something, under a key of its own. */
    public static Request create(String target, String json) {
        return post(target, json).withKey();
    }

    /** A command on a version of an object. */
    public static Request command(String target, String version, String json) {
        return post(target, json).onVersion(version);
    }

    public Request as(String token) {
        return with("Authorization: Bearer " + token);
    }

    public Request onVersion(String version) {
        return with("If-Match: " + version);
    }

    public Request withKey() {
        return with("Idempotency-Key: " + UUID.randomUUID());
    }

    public Request withJson(String json) {
        return carrying(json.getBytes(UTF_8)).with("Content-Type: application/json");
    }

    public Request with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, target, more, body);
    }

    public Request without(String header) {
        return new Request(
                method,
                target,
                headers.stream().filter(line -> !line.startsWith(header + ":")).toList(),
                body);
    }

    public Request by(String otherMethod) {
        return new Request(otherMethod, target, headers, body);
    }

    public Request carrying(byte[] otherBody) {
        return new Request(method, target, headers, otherBody);
    }

    /** Frames itself, unless a header of its own does. */
    public byte[] bytes(String host) {
        StringBuilder head =
                new StringBuilder().append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private boolean has(String header) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, header, 0, header.length()));
    }
}
