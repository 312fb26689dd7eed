package org.sojourn.platform.oversight;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Units;
import org.sojourn.platform.oversight.OversightTable.Figures;
import org.sojourn.platform.oversight.OversightTable.Row;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Roster;

/** Shows the figures of a closed month; the same rows are hidden whoever asks, so that two readers get no further together. */
@ApplicationScoped
class ReadOversight {

    private static final int MONTHS = 60;

    private final Access access;
    private final List<Measure> measures;
    private final FigureTable figures;
    private final Roster roster;

    ReadOversight(Access access, @All List<Measure> measures, FigureTable figures, Roster roster) {
        this.access = access;
        this.measures =
                measures.stream().sorted(Comparator.comparing(Measure::name)).toList();
        this.figures = figures;
        this.roster = roster;
    }

    /** @param asked the newest closed month where it is null; one that is not closed is not found */
    @Transactional
    public OversightTable read(@Nullable YearMonth asked) {
        AccessDecision decision = access.decide(OversightResource.PERMISSION);
        List<YearMonth> months = figures.months(MONTHS);
        if (months.isEmpty()) {
            throw new NotFound();
        }
        YearMonth month = asked == null ? months.getFirst() : asked;
        if (!months.contains(month)) {
            throw new NotFound();
        }
        List<Figure> counted = figures.of(month);
        TreeSet<String> units = new TreeSet<>(roster.units());
        counted.forEach(figure -> units.add(figure.unit()));
        UnitTree tree = UnitTree.of(units);
        List<Figures> tables = new ArrayList<>();
        measures.forEach(measure -> slices(measure, counted)
                .forEach((slice, of) -> tables.add(new Figures(
                        measure.name(),
                        measure.description(),
                        slice.isEmpty() ? null : slice,
                        measure.parts(),
                        rows(decision, measure, tree, of)))));
        return new OversightTable(month, months, tables);
    }

    private static SortedMap<String, List<Figure>> slices(Measure measure, List<Figure> counted) {
        return counted.stream()
                .filter(figure -> figure.measure().equals(measure.name()))
                .collect(Collectors.groupingBy(Figure::slice, TreeMap::new, Collectors.toList()));
    }

    private static List<Row> rows(AccessDecision decision, Measure measure, UnitTree tree, List<Figure> counted) {
        Map<String, Counts> own = new HashMap<>();
        Counts none = Counts.none(measure.parts().size());
        counted.forEach(figure ->
                own.merge(figure.unit(), none.plus(measure.parts().indexOf(figure.part()), figure.n()), Counts::plus));
        SortedMap<String, Counts> shown =
                Suppression.of(tree, own, measure.parts().size());
        return tree.paths().stream()
                .filter(unit -> decision.scopes().stream().anyMatch(scope -> Units.within(unit, scope)))
                .map(unit -> row(measure, unit, shown.get(unit)))
                .toList();
    }

    private static Row row(Measure measure, String unit, @Nullable Counts counts) {
        if (counts == null) {
            return new Row(unit, true, null, null);
        }
        Map<String, Long> parts = new LinkedHashMap<>();
        for (int part = 0; part < measure.parts().size(); part++) {
            parts.put(measure.parts().get(part), counts.parts().get(part));
        }
        return new Row(unit, false, counts.total(), parts);
    }
}
