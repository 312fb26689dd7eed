package org.sojourn.travel.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Transport;

/** A leg in its table, which repeats what row-level security and sharding look at. */
@Embeddable
class LegRow {

    @Column(name = "traveller_id")
    private UUID travellerId;

    @Column(name = "unit_path")
    private String unitPath;

    private int sequence;
    private String country;
    private @Nullable String place;
    private LocalDate arrival;
    private LocalDate departure;
    private String zone;
    private boolean transit;

    @Column(name = "private_leg")
    private boolean privateLeg;

    @Enumerated(EnumType.STRING)
    private @Nullable Transport transport;

    private @Nullable String carrier;

    @SuppressWarnings("NullAway.Init")
    protected LegRow() {}

    LegRow(UUID travellerId, String unitPath, int sequence, Leg leg) {
        this.travellerId = travellerId;
        this.unitPath = unitPath;
        this.sequence = sequence;
        this.country = leg.country();
        this.place = leg.place();
        this.arrival = leg.arrival();
        this.departure = leg.departure();
        this.zone = leg.zone().getId();
        this.transit = leg.transit();
        this.privateLeg = leg.privateLeg();
        this.transport = leg.transport();
        this.carrier = leg.carrier();
    }

    int sequence() {
        return sequence;
    }

    Leg leg() {
        return new Leg(country, place, arrival, departure, ZoneId.of(zone), transit, privateLeg, transport, carrier);
    }
}
