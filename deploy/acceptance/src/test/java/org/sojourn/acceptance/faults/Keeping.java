package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;
import org.sojourn.acceptance.site.Tool;
import org.sojourn.local.Part;

/** What a process keeps: heap after a forced collection and PSS in kilobytes, threads, descriptors, and backends of its database. */
record Keeping(Map<String, Long> amounts) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final int LOOKS = 5;
    private static final long PAUSE = 2_000;

    /** The least of several looks, for pools breathe. */
    static Keeping of(Site site, Part part) throws IOException, InterruptedException, SQLException {
        long pid = site.process(part);
        List<Map<String, Long>> looks = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            looks.add(look(site, part, pid));
            Thread.sleep(PAUSE);
        }
        Map<String, Long> least = new LinkedHashMap<>();
        looks.getFirst()
                .keySet()
                .forEach(name -> least.put(
                        name,
                        looks.stream()
                                .mapToLong(each -> each.getOrDefault(name, 0L))
                                .min()
                                .orElse(0)));
        return new Keeping(least);
    }

    /** What has grown by more than a twentieth since. */
    List<String> grownSince(Keeping before) {
        return amounts.entrySet().stream()
                .filter(now -> now.getValue() * 20 > before.amounts.getOrDefault(now.getKey(), 0L) * 21)
                .map(now -> "%s from %d to %d"
                        .formatted(now.getKey(), before.amounts.getOrDefault(now.getKey(), 0L), now.getValue()))
                .toList();
    }

    private static Map<String, Long> look(Site site, Part part, long pid)
            throws IOException, InterruptedException, SQLException {
        Map<String, Long> amounts = new LinkedHashMap<>();
        jcmd(pid, "GC.run");
        amounts.put("heap", used(jcmd(pid, "GC.heap_info")));
        amounts.put("pss", number(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"));
        amounts.put("threads", number(Path.of("/proc/" + pid + "/status"), "Threads:"));
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            amounts.put("descriptors", descriptors.count());
        }
        if (Site.SERVICES.contains(part)) {
            amounts.put("backends", backends(site, Site.databaseOf(part)));
        }
        return amounts;
    }

    /** Of the generations, but not of the metaspace, which comes after them. */
    private static long used(String told) {
        Matcher used = USED.matcher(told.split("Metaspace", 2)[0]);
        long all = 0;
        while (used.find()) {
            all += Long.parseLong(used.group(1));
        }
        return all;
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long backends(Site site, String database) throws SQLException {
        try (Connection connection = site.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = '" + database + "_app'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        return Tool.output(
                List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(pid), command));
    }
}
