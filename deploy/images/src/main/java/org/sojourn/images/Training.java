package org.sojourn.images;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sojourn.local.Layout;
import org.sojourn.local.Part;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;

/**
 * Lets the unpacked images work on a stack of their own that is told the demonstration story, so that the JVM of each learns what it
 * loads and keeps it in a cache. The JVM takes a cache only for the paths, file times and options that it was recorded with.
 */
record Training(Path repository, Path scratch, Map<String, Root> roots) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The memory of a pod of the chart's size, of which the heap is a share. */
    static final String POD = "-XX:MaxRAM=512m";

    /** The cache of each application, by its name. */
    Map<String, Path> caches() throws IOException {
        var data = Folder.empty(scratch.resolve("stack"));
        var caches = new HashMap<String, Path>();
        var progress = new Progress(System.out::println);
        try (var stack = new Stack(Layout.of(repository, data), Ports.free(1), progress)) {
            stack.start();
            work(stack);
            for (var trained : roots.entrySet()) {
                var cache = create(trained.getKey(), trained.getValue());
                refuseSecrets(cache, stack.environment(part(trained.getKey())));
                caches.put(trained.getKey(), cache);
            }
        }
        return caches;
    }

    /** The options that the chart gives by default. */
    static List<String> chartOptions(Path repository) throws IOException {
        var values = new YAMLMapper()
                .readTree(repository.resolve("deploy/helm/service/values.yaml").toFile());
        return List.of(
                "-XX:ActiveProcessorCount=" + values.at("/jvm/processors").asInt(),
                "-XX:+Use" + values.at("/jvm/collector").asText() + "GC",
                "-XX:MaxRAMPercentage=" + values.at("/jvm/heapShare").asInt());
    }

    private void work(Stack stack) throws IOException {
        var running = new ArrayList<Process>();
        try {
            for (var trained : roots.entrySet()) {
                var part = part(trained.getKey());
                stack.stop(part);
                var program = program(trained.getKey(), trained.getValue(), "-XX:AOTMode=record");
                program.environment().putAll(stack.environment(part));
                running.add(program.start());
            }
            roots.keySet().forEach(name -> await(stack, part(name)));
            stack.tellStory();
        } finally {
            running.forEach(Process::destroy);
            running.forEach(process -> process.onExit().join());
        }
    }

    private Path create(String name, Root root) throws IOException {
        var cache = folder(name).resolve("app.aot");
        if (!Program.ends(program(name, root, "-XX:AOTMode=create", "-XX:AOTCache=" + cache))) {
            throw new IllegalStateException(
                    "The cache of " + name + " could not be made; its log is in " + folder(name));
        }
        return cache;
    }

    /** Nothing of the stack that was trained on may go into an image. */
    private static void refuseSecrets(Path cache, Map<String, String> environment) throws IOException {
        var content = Files.readString(cache, StandardCharsets.ISO_8859_1);
        environment.forEach((name, value) -> {
            if (name.matches(".*_(PASSWORD|SECRET)") && content.contains(value)) {
                throw new IllegalStateException(cache + " contains " + name);
            }
        });
    }

    private ProcessBuilder program(String name, Root root, String... mode) throws IOException {
        var command = new ArrayList<>(List.of(ApplicationImage.JAVA));
        command.addAll(ApplicationImage.OPTIONS);
        command.addAll(chartOptions(repository));
        command.addAll(List.of(POD, "-XX:AOTConfiguration=" + folder(name).resolve("recorded")));
        command.addAll(List.of(mode));
        command.addAll(ApplicationImage.RUN);
        return root.program(scratch, command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder(name).resolve("training.log").toFile()));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(name));
    }

    private static Part part(String name) {
        return Part.named(name).orElseThrow();
    }

    private static void await(Stack stack, Part part) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!stack.isReady(part)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(part.name() + " did not answer while its image was trained");
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + part.name(), stopped);
            }
        }
    }
}
