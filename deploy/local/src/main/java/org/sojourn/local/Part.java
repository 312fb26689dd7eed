package org.sojourn.local;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the stack that runs as a process of its own; a service may run as a second replica. */
public record Part(Kind kind, int replica) {

    /** What a part is, in the order of starting. */
    public enum Kind {
        POSTGRES("postgres"),
        KAFKA("kafka"),
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
                case POSTGRES, KAFKA, KEYCLOAK, GATEWAY -> Optional.empty();
            };
        }
    }

    public static final Part POSTGRES = of(Kind.POSTGRES);
    public static final Part KAFKA = of(Kind.KAFKA);
    public static final Part KEYCLOAK = of(Kind.KEYCLOAK);
    public static final Part ADVISORY = of(Kind.ADVISORY);
    public static final Part TRAVEL = of(Kind.TRAVEL);
    public static final Part DEBRIEF = of(Kind.DEBRIEF);
    public static final Part GATEWAY = of(Kind.GATEWAY);

    private static final int REPLICAS = 2;

    /** The first replica of every kind, in the order of starting. */
    public static List<Part> standard() {
        return Stream.of(Kind.values()).map(Part::of).toList();
    }

    /** Every part there may be. */
    static Stream<Part> all() {
        return Stream.of(Kind.values())
                .flatMap(kind -> kind.service() ? Stream.of(of(kind), new Part(kind, REPLICAS)) : Stream.of(of(kind)));
    }

    static List<Part> services() {
        return List.of(ADVISORY, TRAVEL, DEBRIEF);
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
            case KEYCLOAK, ADVISORY, TRAVEL, DEBRIEF, GATEWAY -> true;
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
