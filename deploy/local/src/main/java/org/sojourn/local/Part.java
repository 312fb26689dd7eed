package org.sojourn.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of the stack that runs as a process of its own; a service may run as a second replica. */
public record Part(Kind kind, int replica) {

    /** What a part is, in the order of starting. */
    public enum Kind {
        POSTGRES("postgres"),
        KAFKA("kafka"),
        MAIL("mail"),
        KEYCLOAK("keycloak"),
        ADVISORY("advisory-service"),
        TRAVEL("travel-service"),
        DEBRIEF("debrief-service"),
        GATEWAY("gateway");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        boolean service() {
            return context().isPresent();
        }

        /** Name of the bounded context, which is also that of its database; empty for parts without one of ours. */
        Optional<String> context() {
            return switch (this) {
                case ADVISORY -> Optional.of("advisory");
                case TRAVEL -> Optional.of("travel");
                case DEBRIEF -> Optional.of("debrief");
                case POSTGRES, KAFKA, MAIL, KEYCLOAK, GATEWAY -> Optional.empty();
            };
        }
    }

    public static final Part POSTGRES = of(Kind.POSTGRES);
    public static final Part KAFKA = of(Kind.KAFKA);
    public static final Part MAIL = of(Kind.MAIL);
    public static final Part KEYCLOAK = of(Kind.KEYCLOAK);
    public static final Part ADVISORY = of(Kind.ADVISORY);
    public static final Part TRAVEL = of(Kind.TRAVEL);
    public static final Part DEBRIEF = of(Kind.DEBRIEF);
    public static final Part GATEWAY = of(Kind.GATEWAY);

    /** As many replicas of a service there may be. */
    static final int REPLICAS = 2;

    /** Every part there may be, in the order of starting. */
    static Stream<Part> all() {
        return all(REPLICAS);
    }

    /** The parts of a stack with so many replicas of each service, in the order of starting. */
    static Stream<Part> all(int replicas) {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.service() ? of(kind).replicas(replicas) : Stream.of(of(kind)));
    }

    /** The first replica of each service. */
    static List<Part> services() {
        return List.of(ADVISORY, TRAVEL, DEBRIEF);
    }

    /** So many replicas of a service. */
    Stream<Part> replicas(int replicas) {
        return IntStream.rangeClosed(1, replicas).mapToObj(number -> new Part(kind, number));
    }

    /** The part that a name such as `travel-service` or `travel-service-2` means. */
    public static Optional<Part> named(String name) {
        return all().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The name on the command line and of the log. */
    public String name() {
        return replica == 1 ? kind.name : kind.name + "-" + replica;
    }

    boolean listensForManagement() {
        return switch (kind) {
            case MAIL, KEYCLOAK, ADVISORY, TRAVEL, DEBRIEF, GATEWAY -> true;
            case POSTGRES, KAFKA -> false;
        };
    }

    /** The module that the part is built from. */
    String module() {
        return kind.name;
    }

    private static Part of(Kind kind) {
        return new Part(kind, 1);
    }
}
