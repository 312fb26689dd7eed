package org.sojourn.platform.oversight;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** Counts each month once when it has ended, the oldest first; a service that was away for months catches up. */
@ApplicationScoped
class FreezeMonth implements Sweep {

    private final List<Measure> measures;
    private final FigureTable figures;

    FreezeMonth(@All List<Measure> measures, FigureTable figures) {
        this.measures = measures;
        this.figures = figures;
    }

    @Override
    public String name() {
        return "oversight-month";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        YearMonth ended = YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(1);
        YearMonth next = figures.latest().map(latest -> latest.plusMonths(1)).orElse(ended);
        if (next.isAfter(ended)) {
            return 0;
        }
        if (figures.begin(next, now)) {
            measures.forEach(measure -> figures.freeze(measure, next));
        }
        return next.isBefore(ended) ? limit : 1;
    }
}
