package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A request as it stands on the wire; nothing tidies it up. */
record Request(String method, String target, List<String> headers, byte[] body) {

    static Request get(String target) {
        return new Request("GET", target, List.of(), new byte[0]);
    }

    static Request post(String target, String json) {
        return new Request("POST", target, List.of(), json.getBytes(UTF_8)).with("Content-Type: application/json");
    }

    /** A POST that creates something, under a key of its own. */
    static Request create(String target, String json) {
        return post(target, json).with("Idempotency-Key: " + UUID.randomUUID());
    }

    /** A command on a version of an object. */
    static Request command(String target, String version, String json) {
        return post(target, json).with("If-Match: " + version);
    }

    Request as(String token) {
        return with("Authorization: Bearer " + token);
    }

    Request with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Request(method, target, more, body);
    }

    Request without(String header) {
        return new Request(
                method,
                target,
                headers.stream().filter(line -> !line.startsWith(header + ":")).toList(),
                body);
    }

    Request by(String otherMethod) {
        return new Request(otherMethod, target, headers, body);
    }

    Request carrying(byte[] otherBody) {
        return new Request(method, target, headers, otherBody);
    }

    /** Frames itself, unless a header of its own does. */
    byte[] bytes(String host) {
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
