package org.sojourn.travel.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.assessment.Assessment.Change;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.policy.Policy;
import org.sojourn.travel.policy.PolicyAnswer;
import org.sojourn.travel.policy.PolicyInput;
import org.sojourn.travel.policy.PolicyLeg;

/** Evaluates single changes of a filing, and keeps those that give another answer. */
final class WhatIf {

    private static final int FURTHEST_SHIFT_DAYS = 366;

    private final Policy policy;
    private final Filing filing;
    private final PolicyAnswer present;
    private final LocalDate departure;
    private final List<Change> found = new ArrayList<>();

    WhatIf(Policy policy, Filing filing, PolicyAnswer present) {
        this.policy = policy;
        this.filing = filing;
        this.present = present;
        departure = filing.plan().departure(filing.home().zone());
    }

    List<Change> changes() {
        for (int i = 0; i < filing.plan().legs().size(); i++) {
            dropLeg(i);
            moveLeg(i);
        }
        shiftDates();
        for (Purpose purpose : Purpose.values()) {
            changePurpose(purpose);
        }
        changeFilingDate();
        return found;
    }

    private void dropLeg(int index) {
        Plan plan = filing.plan();
        if (plan.legs().size() > 1) {
            String country = plan.legs().get(index).country();
            keep(
                    "DROP_LEG",
                    index + 1,
                    country,
                    PolicyInputs.of(filing.with(plan.without(index))),
                    "Without leg %d (%s)".formatted(index + 1, country));
        }
    }

    private void moveLeg(int index) {
        List<PolicyLeg> legs = PolicyInputs.legsWithHarmless(filing, index);
        String text = "With leg %d at a place of level 1".formatted(index + 1);
        keep("MOVE_LEG", index + 1, null, PolicyInputs.of(filing, legs), text);
    }

    /** Later by what the lead time lacks, and past the end of each edition that ends. */
    private void shiftDates() {
        Stream.concat(missingLeadTime().stream(), endsOfEditions())
                .filter(days -> days > 0 && days <= FURTHEST_SHIFT_DAYS)
                .distinct()
                .sorted()
                .forEach(this::shiftBy);
    }

    private Optional<Long> missingLeadTime() {
        long leadDays = ChronoUnit.DAYS.between(filing.filedOn(), departure);
        return present.late() ? Optional.of(present.leadTimeDays() - leadDays) : Optional.empty();
    }

    private Stream<Long> endsOfEditions() {
        return filing.plan().legs().stream()
                .flatMap(leg -> filing.guidance().forLeg(leg).stream().flatMap(area -> daysPast(area, leg)));
    }

    private static Stream<Long> daysPast(AdvisedArea area, Leg leg) {
        if (area.until() == null) {
            return Stream.empty();
        }
        LocalDate after = area.until().atZone(leg.zone()).toLocalDate().plusDays(1);
        return Stream.of(ChronoUnit.DAYS.between(leg.arrival(), after));
    }

    private void shiftBy(long days) {
        PolicyInput input = PolicyInputs.of(filing.with(filing.plan().shifted(days)));
        LocalDate shifted = departure.plusDays(days);
        keep("SHIFT_DATES", null, shifted.toString(), input, "With departure on %s".formatted(shifted));
    }

    private void changePurpose(Purpose purpose) {
        if (purpose != filing.plan().purpose()) {
            PolicyInput input = PolicyInputs.of(filing.with(filing.plan().withPurpose(purpose)));
            keep("PURPOSE", null, purpose.name(), input, "With purpose %s".formatted(purpose));
        }
    }

    /** The last day in time where the trip is late, the first late day where it is not. */
    private void changeFilingDate() {
        LocalDate fileBy = departure.minusDays(present.leadTimeDays());
        LocalDate other = present.late() ? fileBy : fileBy.plusDays(1);
        keep(
                "FILING_DATE",
                null,
                other.toString(),
                PolicyInputs.of(filing.filed(other)),
                "Filed on %s".formatted(other));
    }

    private void keep(String change, @Nullable Integer leg, @Nullable String value, PolicyInput input, String text) {
        PolicyAnswer answer = policy.evaluate(input);
        if (answer.mode() != present.mode()
                || answer.risk() != present.risk()
                || answer.clearance() != present.clearance()
                || answer.late() != present.late()) {
            found.add(new Change(
                    change,
                    leg,
                    value,
                    answer.mode(),
                    answer.risk(),
                    answer.late(),
                    List.of(
                            answer.decidedBy("Obligation").id(),
                            answer.decidedBy("Risk").id()),
                    "%s: %s, risk %s%s."
                            .formatted(text, answer.mode(), answer.risk(), answer.late() ? ", filed late" : "")));
        }
    }
}
