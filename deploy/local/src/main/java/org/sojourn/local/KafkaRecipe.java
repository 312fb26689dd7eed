package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** The broker, in a JVM of its own. */
record KafkaRecipe(Layout layout, int port) implements Recipe {

    private static final int HEAP = 192;

    @Override
    public List<String> command() {
        return Java.command(
                HEAP,
                List.of(
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaNode.class.getName(),
                        layout.kafka().toString(),
                        Integer.toString(port),
                        layout.topics().toString()));
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
