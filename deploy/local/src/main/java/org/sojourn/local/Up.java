package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Main class of `deploy/local/up`: starts the stack on the standard ports and stops it when it is told to end. */
final class Up {

    private static final String FRESH = "--fresh";
    private static final String REPLICAS = "--replicas";
    private static final String FOR_CLUSTER = "--for-cluster";

    private Up() {}

    /** Arguments: repository, `--fresh` to forget the data of earlier runs, `--replicas 2` for two of each service, `--for-cluster ADDRESS` for what a cluster needs instead of services. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var layout = Layout.local(Path.of(args[0]));
        Files.createDirectories(layout.data());
        try (var channel = FileChannel.open(
                        layout.data().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("Sojourn is running already, at http://localhost:8080; nothing was changed.");
                System.exit(1);
            }
            Files.writeString(
                    layout.data().resolve("up.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            var options = List.of(args);
            run(layout, Ports.standard(replicas(options)), options.contains(FRESH), cluster(options, layout));
        }
    }

    private static int replicas(List<String> options) {
        var at = options.indexOf(REPLICAS);
        return at < 0 ? 1 : Integer.parseInt(options.get(at + 1));
    }

    private static Optional<ClusterAccess> cluster(List<String> options, Layout layout) {
        var at = options.indexOf(FOR_CLUSTER);
        return at < 0 ? Optional.empty() : Optional.of(ClusterAccess.at(options.get(at + 1), layout));
    }

    private static void run(Layout layout, Ports ports, boolean fresh, Optional<ClusterAccess> cluster)
            throws IOException, InterruptedException {
        var progress = new Progress(System.out::println);
        var stack = new Stack(layout, ports, progress, Tuning.SMALL, cluster);
        stack.stopLeftovers();
        if (fresh) {
            forget(layout);
            progress.step("the data of earlier runs is forgotten");
        }
        var obstacles = Preflight.obstacles(layout.data(), ports);
        if (!obstacles.isEmpty()) {
            obstacles.forEach(System.err::println);
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack)));
        Applications.refresh(layout);
        try {
            cluster.ifPresentOrElse(stack::startDataPlane, stack::start);
        } catch (RuntimeException e) {
            System.err.println("Sojourn did not start: " + e.getMessage());
            System.exit(1);
        }
        if (cluster.isPresent()) {
            System.out.printf("Ready for the cluster: %s%n", layout.forCluster());
        } else {
            tellStory(stack);
            Welcome.print(layout, stack, progress);
        }
        new CountDownLatch(1).await();
    }

    private static void tellStory(Stack stack) {
        try {
            stack.tellStory();
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(
                    "The demonstration data is not complete; the next start goes on with it. " + e.getMessage());
        }
    }

    private static void stop(Stack stack) {
        System.out.println("Stopping; the data is kept.");
        stack.close();
        System.out.println("Stopped.");
    }

    private static void forget(Layout layout) throws IOException {
        for (var folder : List.of(
                layout.postgres(), layout.kafka(), layout.keys(), layout.checkpointFolder(), layout.forCluster())) {
            Folders.delete(folder);
        }
        Files.deleteIfExists(layout.secrets());
        Files.deleteIfExists(layout.story());
    }
}
