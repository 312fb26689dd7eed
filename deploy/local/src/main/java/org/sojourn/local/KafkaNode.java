package org.sojourn.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sojourn.platform.test.KafkaServer;
import org.sojourn.platform.test.Outside;

/** Main class of the broker's process: starts it, makes sure of the topics, and says so in a file beside its data. */
final class KafkaNode {

    private static final int PARTITIONS = 4;
    private static final int ALONE = 3;

    private KafkaNode() {}

    static Path readyFile(Path directory) {
        return directory.resolveSibling(directory.getFileName() + ".ready");
    }

    /** The arguments that let the broker be reached from a cluster, where topics and access to them are the operator's. */
    static List<String> arguments(Outside outside) {
        return List.of(
                outside.address(),
                outside.authority().toString(),
                outside.certificate().toString(),
                outside.key().toString(),
                outside.both().toString());
    }

    private static Outside outside(String[] args) {
        return new Outside(args[3], Path.of(args[4]), Path.of(args[5]), Path.of(args[6]), Path.of(args[7]));
    }

    /** Arguments: data directory, port, topic list, and for a cluster what {@link #arguments} says. */
    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[0]);
        var port = Integer.parseInt(args[1]);
        Files.deleteIfExists(readyFile(directory));
        var forCluster = args.length > ALONE;
        var kafka = forCluster ? KafkaServer.start(directory, port, outside(args)) : KafkaServer.start(directory, port);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
        if (!forCluster) {
            kafka.createTopics(Topics.read(Path.of(args[2]), PARTITIONS));
        }
        Files.writeString(
                readyFile(directory), Long.toString(ProcessHandle.current().pid()));
        kafka.awaitShutdown();
    }
}
