package org.sojourn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A part's process, found again by the id and start time in its pid file, whoever started it. */
final class PartProcess {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

    private final Path pidFile;
    private final Path log;

    PartProcess(Path pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
    }

    ProcessHandle launch(List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(log.resolveSibling("."));
            Files.createDirectories(pidFile.resolveSibling("."));
            var builder = new ProcessBuilder(inSessionOfItsOwn(command))
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start().toHandle();
            Files.writeString(pidFile, process.pid() + " " + started(process));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be started: " + command.getFirst(), e);
        }
    }

    Optional<ProcessHandle> running() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var recorded = Files.readString(pidFile).split(" ", 2);
            return ProcessHandle.of(Long.parseLong(recorded[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> started(process).equals(recorded[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be read: " + pidFile, e);
        }
    }

    /** Asks the process to end, waits, and ends it by force if it does not. Returns whether there was one. */
    boolean stop(String signal) {
        var process = running();
        process.ifPresent(found -> {
            signal(found, signal);
            awaitExit(found);
        });
        forget();
        return process.isPresent();
    }

    /** Ends the process and its children at once, as a crash would. Returns when none is left, and whether there was one. */
    boolean kill() {
        var process = running();
        process.ifPresent(found -> {
            haltSoThatItHasNoMoreChildren(found);
            var family = Stream.concat(Stream.of(found), found.descendants()).toList();
            family.forEach(ProcessHandle::destroyForcibly);
            family.forEach(member -> member.onExit().join());
        });
        forget();
        return process.isPresent();
    }

    private static void haltSoThatItHasNoMoreChildren(ProcessHandle process) {
        signal(process, "STOP");
    }

    private static void awaitExit(ProcessHandle process) {
        var ended = process.onExit();
        try {
            ended.completeOnTimeout(process, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            if (process.isAlive()) {
                process.destroyForcibly();
                CompletableFuture.allOf(process.onExit()).join();
            }
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be removed: " + pidFile, e);
        }
    }

    private static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException("kill could not be run", e);
        }
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** Ctrl-C in the terminal reaches only the launcher, which then stops the parts in order. */
    private static List<String> inSessionOfItsOwn(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("/usr/bin/setsid"));
        wrapped.addAll(command);
        return List.copyOf(wrapped);
    }
}
