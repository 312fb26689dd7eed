package org.sojourn.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the JDK that runs the launcher, tuned for a small machine. */
final class Java {

    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xss512k");

    private Java() {}

    static List<String> command(int heapMegabytes, List<String> rest) {
        return command(small(heapMegabytes), rest);
    }

    static List<String> command(List<String> options, List<String> rest) {
        var command = new ArrayList<>(List.of(program()));
        command.addAll(options);
        command.addAll(rest);
        return List.copyOf(command);
    }

    static List<String> small(int heapMegabytes) {
        var options = new ArrayList<>(List.of("-Xms32m", "-Xmx" + heapMegabytes + "m"));
        options.addAll(SMALL);
        return List.copyOf(options);
    }

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
