package org.sojourn.platform.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of one closed month for the units of their reader. */
public record OversightTable(YearMonth month, List<YearMonth> months, List<Figures> measures) {

    /** One measure, or one slice of it: its parts make up its total. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            String measure, String description, @Nullable String slice, List<String> parts, List<Row> rows) {}

    /** A unit and those below; a row that could tell about single people, alone or by subtraction, shows no figures. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String unit,
            boolean suppressed,
            @Nullable Long total,
            @Nullable Map<String, Long> counts) {}
}
