package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sojourn.local.Part.Kind;

/** Where each part listens; management is 1000 above, a second replica 10 above. Knows how many replicas of each service there are. */
public record Ports(Map<Kind, Integer> first, int replicas) {

    private static final int MANAGEMENT = 1000;
    private static final int REPLICA = 10;
    private static final String REPLICAS = "REPLICAS";

    /** The ports of the README. */
    public static Ports standard(int replicas) {
        return new Ports(
                Map.of(
                        Kind.POSTGRES, 5433,
                        Kind.KAFKA, 9192,
                        Kind.MAIL, 3025,
                        Kind.KEYCLOAK, 8180,
                        Kind.ADVISORY, 8081,
                        Kind.TRAVEL, 8082,
                        Kind.DEBRIEF, 8083,
                        Kind.GATEWAY, 8080),
                replicas);
    }

    /** Ports that nobody uses now, for a stack beside others. */
    public static Ports free(int replicas) {
        var candidates = IntStream.iterate(
                        20_000 + Math.floorMod(ProcessHandle.current().pid() * 37, 10_000), p -> p + 50)
                .limit(200)
                .iterator();
        var chosen = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            while (!chosen.containsKey(kind)) {
                var candidate = candidates.nextInt();
                if (Stream.of(candidate, candidate + REPLICA, candidate + MANAGEMENT, candidate + MANAGEMENT + REPLICA)
                        .allMatch(Ports::isFree)) {
                    chosen.put(kind, candidate);
                }
            }
        }
        return new Ports(Map.copyOf(chosen), replicas);
    }

    static Ports read(Path file) {
        var stored = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stored.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The ports of the stack are not recorded in " + file, e);
        }
        var ports = new EnumMap<Kind, Integer>(Kind.class);
        for (var kind : Kind.values()) {
            ports.put(kind, Integer.valueOf(stored.getProperty(kind.name())));
        }
        return new Ports(Map.copyOf(ports), Integer.parseInt(stored.getProperty(REPLICAS)));
    }

    void write(Path file) {
        var stored = new Properties();
        first.forEach((kind, port) -> stored.setProperty(kind.name(), port.toString()));
        stored.setProperty(REPLICAS, Integer.toString(replicas));
        try (var out = Files.newBufferedWriter(file)) {
            stored.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("The ports could not be recorded", e);
        }
    }

    /** The parts of the stack, in the order of starting. */
    Stream<Part> parts() {
        return Part.all(replicas);
    }

    /** The port of a part. */
    public int of(Part part) {
        return first.getOrDefault(part.kind(), 0) + (part.replica() - 1) * REPLICA;
    }

    /** Where a part answers HTTP. */
    URI address(Part part) {
        return URI.create("http://localhost:" + of(part));
    }

    /** The management port of a part. */
    public int management(Part part) {
        return of(part) + MANAGEMENT;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
