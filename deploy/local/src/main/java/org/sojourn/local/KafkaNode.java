package org.sojourn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sojourn.platform.test.KafkaServer;

/** Main class of the broker's process: starts it, makes sure of the topics, and says so in a file beside its data. */
final class KafkaNode {

    private static final int PARTITIONS = 4;

    private KafkaNode() {}

    static Path readyFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".ready");
    }

    /** Arguments: data directory, port, topic list. */
    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[0]);
        Files.deleteIfExists(readyFile(directory));
        var kafka = KafkaServer.start(directory, Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        kafka.createTopics(Topics.read(Path.of(args[2]), PARTITIONS));
        Files.writeString(
                readyFile(directory), Long.toString(ProcessHandle.current().pid()));
        kafka.awaitShutdown();
    }
}
