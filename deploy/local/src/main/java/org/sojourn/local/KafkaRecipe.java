package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The broker, in a JVM of its own. */
record KafkaRecipe(Layout layout, int port, Optional<ClusterAccess> cluster) implements Recipe {

    private static final int HEAP = 192;

    @Override
    public List<String> command() {
        var command = new ArrayList<>(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaNode.class.getName(),
                layout.kafka().toString(),
                Integer.toString(port),
                layout.topics().toString()));
        cluster.map(access -> access.server("kafka"))
                .ifPresent(outside -> command.addAll(KafkaNode.arguments(outside)));
        return Java.command(HEAP, command);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean answers(ProcessHandle process) {
        var ready = KafkaNode.readyFile(layout.kafka());
        try {
            return Files.exists(ready) && Files.readString(ready).equals(Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be read: " + ready, e);
        }
    }
}
