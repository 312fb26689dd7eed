package org.sojourn.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.local.Part;

/** What the three services and the gateway keep in memory (PSS) after trips were handed in through the gateway. */
final class MemoryRow implements Row {

    private static final List<Part> PROCESSES = List.of(Part.GATEWAY, Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF);
    private static final int CONNECTIONS = 16;

    private static final Duration LOAD = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Line> measure(Site site, Protocol protocol) {
        new Travellers(site.address(Part.GATEWAY), new Tokens(site.stack())).handIn(CONNECTIONS, LOAD);
        site.settle();
        double flowable = flowable(site);
        List<String> each = new ArrayList<>();
        double all = 0;
        for (Part part : PROCESSES) {
            double megabytes = site.stack().process(part).map(MemoryRow::pss).orElseThrow();
            each.add(part.name() + " " + Figures.of(megabytes));
            all += megabytes;
        }
        return List.of(new Line(
                "memory (PSS) of the four processes after load",
                "one Flowable, after cases were started on as many connections for as long",
                Floor.atMost(2.5),
                Ratio.of(List.of(all / flowable)),
                "%s MB: %s; Flowable %s MB".formatted(Figures.of(all), String.join(", ", each), Figures.of(flowable)),
                List.of()));
    }

    private static double flowable(Site site) {
        try (Flowable flowable = Flowable.start(site)) {
            flowable.startCases(CONNECTIONS, LOAD);
            site.settle();
            return flowable.memory();
        }
    }

    /** In megabytes; pages that processes share are divided among them. */
    static double pss(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .sum();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
