package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Tool;
import org.sojourn.local.Part;

/** A process that may open nothing more than it has open. */
final class Descriptors {

    private Descriptors() {}

    static Injection limited(Part part) {
        Map<Long, String> before = new HashMap<>();
        return Injection.of(
                site -> {
                    long pid = site.process(part);
                    before.put(pid, prlimit(pid, "--noheadings", "--output=SOFT", "--nofile"));
                    long open = open(pid);
                    prlimit(pid, "--nofile=" + open + ":");
                    String now = prlimit(pid, "--noheadings", "--output=SOFT", "--nofile");
                    return now.equals(Long.toString(open)) ? "process " + pid + " may open " + now + " files" : "";
                },
                site -> {
                    for (Map.Entry<Long, String> each : before.entrySet()) {
                        prlimit(each.getKey(), "--nofile=" + each.getValue() + ":");
                    }
                    before.clear();
                });
    }

    private static long open(long pid) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.count();
        }
    }

    private static String prlimit(long pid, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("prlimit", "--pid=" + pid));
        command.addAll(List.of(arguments));
        return Tool.output(command).strip();
    }
}
