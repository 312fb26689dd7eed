package org.sojourn.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sojourn.platform.test.PostgresServer;

/** Starts, stops and kills the parts of a stack; keeps nothing in memory, so that any process can do it. */
final class Parts {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Layout layout;
    private final Ports ports;
    private final Secrets secrets;
    private final Tuning tuning;
    private final Optional<ClusterAccess> cluster;

    Parts(Layout layout, Ports ports, Secrets secrets, Tuning tuning) {
        this(layout, ports, secrets, tuning, Optional.empty());
    }

    Parts(Layout layout, Ports ports, Secrets secrets, Tuning tuning, Optional<ClusterAccess> cluster) {
        this.layout = layout;
        this.ports = ports;
        this.secrets = secrets;
        this.tuning = tuning;
        this.cluster = cluster;
    }

    /** Starts a part and returns when it answers; returns at once if it runs. */
    void start(Part part) {
        start(part, Map.of());
    }

    /** Starts a part with more in its environment than it needs. */
    void start(Part part, Map<String, String> more) {
        var process = process(part);
        if (process.running().isPresent()) {
            return;
        }
        var recipe = recipe(part);
        var environment = new HashMap<>(recipe.environment());
        environment.putAll(more);
        var launched = process.launch(recipe.command(), environment);
        awaitAnswer(part, recipe, launched);
    }

    /** Ends a part in an orderly way. Returns whether it ran. */
    boolean stop(Part part) {
        return process(part).stop(part.kind() == Part.Kind.POSTGRES ? "INT" : "TERM");
    }

    /** Ends a part at once, as a crash would. Returns whether it ran. */
    boolean kill(Part part) {
        return process(part).kill();
    }

    boolean runs(Part part) {
        return running(part).isPresent();
    }

    Optional<ProcessHandle> running(Part part) {
        return process(part).running();
    }

    PostgresServer postgres() {
        return PostgresServer.at(layout.postgres(), ports.of(Part.POSTGRES));
    }

    ApplicationRecipe application(Part part) {
        return new ApplicationRecipe(part, layout, ports, secrets, tuning);
    }

    private PartProcess process(Part part) {
        return new PartProcess(layout.pid(part), layout.log(part));
    }

    private Recipe recipe(Part part) {
        return switch (part.kind()) {
            case POSTGRES -> new PostgresRecipe(postgres(), cluster);
            case KAFKA -> new KafkaRecipe(layout, ports.of(part), cluster);
            case MAIL -> new MailRecipe(ports, cluster);
            case KEYCLOAK -> new KeycloakRecipe(ports, secrets, cluster);
            case ADVISORY, TRAVEL, DEBRIEF, GATEWAY -> application(part);
        };
    }

    private void awaitAnswer(Part part, Recipe recipe, ProcessHandle launched) {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (!recipe.answers(launched)) {
            if (!launched.isAlive()) {
                throw new IllegalStateException(part.name() + " ended while starting; its log is " + layout.log(part));
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(part.name() + " does not answer; its log is " + layout.log(part));
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while starting " + part.name(), e);
            }
        }
    }
}
