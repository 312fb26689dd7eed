package org.sojourn.acceptance;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPInputStream;

/** Takes traces by OTLP over HTTP, as a collector of OpenTelemetry does, and keeps them. */
final class Collector implements AutoCloseable {

    /** One span, and the service that it comes from. */
    record Seen(String service, String trace, String id, String parent, String name) {}

    private final HttpServer server;
    private final Queue<byte[]> received = new ConcurrentLinkedQueue<>();

    private Collector(HttpServer server) {
        this.server = server;
    }

    static Collector start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var collector = new Collector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            received.add(packed ? new GZIPInputStream(body).readAllBytes() : body.readAllBytes());
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Where services send to. */
    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The spans of a trace that have come so far. */
    List<Seen> spans(String trace) {
        List<Seen> spans = new ArrayList<>();
        for (byte[] request : received) {
            for (byte[] resource : all(request, 1)) {
                for (byte[] scope : all(resource, 2)) {
                    all(scope, 2).forEach(span -> spans.add(seen(service(resource), span)));
                }
            }
        }
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    /** Whether a word stands anywhere in what came. */
    boolean holds(String word) {
        return received.stream().anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(word));
    }

    private static Seen seen(String service, byte[] span) {
        return new Seen(service, hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5));
    }

    private static String service(byte[] resource) {
        return all(resource, 1).stream()
                .flatMap(about -> all(about, 1).stream())
                .filter(attribute -> text(attribute, 1).equals("service.name"))
                .flatMap(attribute -> all(attribute, 2).stream())
                .map(value -> text(value, 1))
                .findFirst()
                .orElse("");
    }

    private static String hex(byte[] message, int field) {
        return all(message, field).stream()
                .map(HexFormat.of()::formatHex)
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] message, int field) {
        return all(message, field).stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** The values of one field of a protobuf message, of those that have a length. */
    private static List<byte[]> all(byte[] message, int field) {
        Map<Integer, List<byte[]>> fields = new HashMap<>();
        try {
            CodedInputStream in = CodedInputStream.newInstance(message);
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                if (WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
                    fields.computeIfAbsent(WireFormat.getTagFieldNumber(tag), _ -> new ArrayList<>())
                            .add(in.readByteArray());
                } else {
                    in.skipField(tag);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("what came is no trace", unreadable);
        }
        return fields.getOrDefault(field, List.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
