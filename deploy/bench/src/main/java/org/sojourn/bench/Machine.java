package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where it was measured, by what. */
record Machine(String told) {

    static Machine here(Path repository) {
        return new Machine(String.format(
                Locale.ROOT,
                "%s, %d cores, %s; Linux %s; JDK %s; PostgreSQL 18.6; %s; %s; %s. Written %s at %s.",
                line(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                gigabytes(line(Path.of("/proc/meminfo"), "MemTotal")),
                System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                firstLine("pgbench", "--version"),
                firstLine("haproxy", "-v").replaceAll(" -.*| \\d{4}/.*", ""),
                firstLine("wrk", "-v").replaceAll(" \\[.*", ""),
                LocalDate.now(ZoneOffset.UTC),
                commit(repository)));
    }

    /** With a plus where the sources that are measured were changed since. */
    static String commit(Path repository) {
        String head =
                Tool.run(repository, "git", "rev-parse", "--short", "HEAD").strip();
        String changed = Tool.run(repository, "git", "status", "--porcelain", "--untracked-files=no", "--", ":!*.md");
        return changed.isBlank() ? head : head + "+";
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String firstLine(String... command) {
        return Tool.anyway(command).lines().findFirst().orElse("");
    }

    private static String line(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String gigabytes(String kilobytes) {
        return Math.round(Double.parseDouble(kilobytes.split(" ", 2)[0]) / (1 << 20)) + " GB of memory";
    }
}
