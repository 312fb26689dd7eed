package org.sojourn.travel.trip.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.ReasonCode;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripSnapshot;
import org.sojourn.travel.trip.messaging.TripPayload.PayloadLeg;

/** Writes the facts of trips to the outbox: wire name, key, order, payload. */
@ApplicationScoped
public class TripEventWriter {

    private static final String TOPIC = "sojourn.travel.trip";

    private final Outbox outbox;

    TripEventWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Facts of one traveller keep their order; `sealed` is asked for only by the facts that carry it. */
    public void write(
            TripSnapshot trip, List<TripEvent> facts, LongSupplier numbers, Instant at, Supplier<String> sealed) {
        outbox.append(facts.stream()
                .map(fact -> new OutboxEvent(
                        TOPIC,
                        trip.travellerId().toString(),
                        "org.sojourn.travel.trip." + wireName(fact) + ".v1",
                        trip.tripId().toString(),
                        numbers.getAsLong(),
                        at,
                        payload(trip, fact, sealed)))
                .toList());
    }

    static String wireName(TripEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    static TripPayload payload(TripSnapshot trip, TripEvent event, Supplier<String> sealed) {
        return payload(
                trip,
                switch (event) {
                    case TripEvent.Submitted submitted -> Extra.NONE;
                    case TripEvent.Decided(Outcome outcome, List<EditionRef> editions) ->
                        new Extra(outcome, editions, null, null, null, null, null, null, null);
                    case TripEvent.Amended(boolean material, boolean decided, @Nullable EditionRef guidance) ->
                        new Extra(null, null, null, null, null, null, material, guidance, sealed.get());
                    case TripEvent.Departed(LocalDate day) ->
                        new Extra(null, null, day, null, null, null, null, null, null);
                    case TripEvent.Returned(LocalDate day) ->
                        new Extra(null, null, null, day, null, null, null, null, sealed.get());
                    case TripEvent.ReturnOverdue(Instant graceEndedAt) ->
                        new Extra(null, null, null, null, graceEndedAt, null, null, null, sealed.get());
                    case TripEvent.Cancelled(ReasonCode reason, @Nullable EditionRef guidance) ->
                        new Extra(null, null, null, null, null, reason, null, guidance, null);
                    case TripEvent.Withdrawn(ReasonCode reason, @Nullable EditionRef guidance) ->
                        new Extra(null, null, null, null, null, reason, null, guidance, null);
                    case TripEvent.Reinstated reinstated -> Extra.NONE;
                    case TripEvent.Closed closed -> Extra.NONE;
                });
    }

    private static TripPayload payload(TripSnapshot trip, Extra extra) {
        return new TripPayload(
                trip.tripId(),
                trip.reference(),
                trip.travellerId(),
                trip.unitPath(),
                trip.mode(),
                trip.authorisation(),
                trip.travel(),
                trip.unauthorised(),
                trip.risk(),
                trip.purpose(),
                IntStream.range(0, trip.legs().size())
                        .mapToObj(i -> leg(i + 1, trip.legs().get(i)))
                        .toList(),
                trip.plannedReturn(),
                trip.returnZone(),
                extra.outcome(),
                extra.editions(),
                extra.departedOn(),
                extra.returnedOn(),
                extra.graceEndedAt(),
                extra.reasonCode(),
                extra.material(),
                extra.guidance(),
                extra.sealed());
    }

    private static PayloadLeg leg(int sequence, Leg leg) {
        return new PayloadLeg(
                sequence,
                leg.country(),
                leg.place(),
                leg.arrival(),
                leg.departure(),
                leg.zone().getId(),
                leg.transit());
    }

    /** What one fact tells beyond the trip. */
    private record Extra(
            @Nullable Outcome outcome,
            @Nullable List<EditionRef> editions,
            @Nullable LocalDate departedOn,
            @Nullable LocalDate returnedOn,
            @Nullable Instant graceEndedAt,
            @Nullable ReasonCode reasonCode,
            @Nullable Boolean material,
            @Nullable EditionRef guidance,
            @Nullable String sealed) {

        private static final Extra NONE = new Extra(null, null, null, null, null, null, null, null, null);
    }
}
