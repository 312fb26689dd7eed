package org.sojourn.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of processes, out of Linux. */
final class Processor {

    /** A tick is 10 ms on every Linux that we know. */
    private static final double TICK_MICROS = 10_000;

    /** In `/proc/PID/stat`, counted from the state, which follows the name. */
    private static final List<Integer> OWN = List.of(11, 12);

    private static final List<Integer> ENDED_CHILDREN = List.of(13, 14);

    private Processor() {}

    /** Of a process and its children, those that have ended included. */
    static double micros(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(each -> ticks(each.pid()) * TICK_MICROS)
                .sum();
    }

    private static long ticks(long pid) {
        try {
            return ticks(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException ended) {
            return 0;
        }
    }

    static long ticks(String stat) {
        List<String> fields =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
        return Stream.concat(OWN.stream(), ENDED_CHILDREN.stream())
                .mapToLong(field -> Long.parseLong(fields.get(field)))
                .sum();
    }
}
