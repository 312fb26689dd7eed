package org.sojourn.travel.trip;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Plan;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;

/** The plan of a trip in its tables. */
@Embeddable
class PlanRows {

    @Enumerated(EnumType.STRING)
    private TripKind kind;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @ElementCollection
    @CollectionTable(name = "leg", joinColumns = @JoinColumn(name = "trip_id"))
    private List<LegRow> legs = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected PlanRows() {}

    void replace(Plan plan, UUID travellerId, String unitPath) {
        kind = plan.kind();
        purpose = plan.purpose();
        legs.clear();
        for (Leg leg : plan.legs()) {
            legs.add(new LegRow(travellerId, unitPath, legs.size() + 1, leg));
        }
    }

    Plan plan() {
        return new Plan(
                kind,
                purpose,
                legs.stream()
                        .sorted(Comparator.comparingInt(LegRow::sequence))
                        .map(LegRow::leg)
                        .toList());
    }
}
