package org.sojourn.travel.assessment;

import java.time.LocalDate;
import java.util.List;
import org.sojourn.travel.advisoryfeed.Guidance;
import org.sojourn.travel.itinerary.Plan;

/** Everything an assessment rests on: the plan, who files it when, from where, under which guidance, and whether he says why so late. */
public record Filing(
        Plan plan,
        List<String> coverage,
        Home home,
        Guidance guidance,
        LocalDate filedOn,
        boolean explained,
        boolean emergencyContact) {

    public Filing {
        coverage = List.copyOf(coverage);
    }

    Filing with(Plan other) {
        return new Filing(other, coverage, home, guidance, filedOn, explained, emergencyContact);
    }

    Filing filed(LocalDate day) {
        return new Filing(plan, coverage, home, guidance, day, explained, emergencyContact);
    }
}
