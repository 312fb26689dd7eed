package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.local.Part;

/** Faults of processes: killed, stopped, frozen, replaced one by one. */
final class Processes {

    private Processes() {}

    static Injection killed(Part part) {
        return Injection.of(
                site -> {
                    long pid = site.process(part);
                    site.stack().kill(part);
                    return gone(pid);
                },
                site -> site.stack().start(part));
    }

    static Injection stopped(Part part) {
        return Injection.of(
                site -> {
                    long pid = site.process(part);
                    site.stack().stop(part);
                    return gone(pid);
                },
                site -> site.stack().start(part));
    }

    /** Ends at once without flushing, as `pg_ctl -m immediate` does. */
    static Injection quit(Part part) {
        return Injection.of(
                site -> {
                    long pid = site.process(part);
                    signal("QUIT", List.of(pid));
                    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
                    return gone(pid);
                },
                site -> site.stack().start(part));
    }

    static Injection frozen(Part part) {
        return Injection.of(
                site -> {
                    long pid = site.process(part);
                    signal("STOP", List.of(pid));
                    return stateOf(pid).contains("T (stopped)") ? "process " + pid + " is stopped" : "";
                },
                site -> signal("CONT", List.of(site.process(part))));
    }

    /** One after the other, the next once the one before answers. */
    static Injection replaced(List<Part> services) {
        return Injection.of(
                site -> {
                    var replaced = new ArrayList<String>();
                    for (Part service : services) {
                        for (Part replica : site.stack().replicas(service)) {
                            long before = site.process(replica);
                            site.stack().stop(replica);
                            site.stack().start(replica);
                            replaced.add(before + " by " + site.process(replica));
                        }
                    }
                    return "replaced " + String.join(", ", replaced);
                },
                site -> {});
    }

    private static String gone(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty() ? "process " + pid + " is gone" : "";
    }

    private static String stateOf(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("State:")).findFirst().orElse("");
        }
    }

    private static void signal(String signal, List<Long> processes) throws IOException {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(pid -> command.add(Long.toString(pid)));
        new ProcessBuilder(command).start().onExit().join();
    }
}
