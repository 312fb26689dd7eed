package org.sojourn.travel.trip.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.policy.ObligationMode;
import org.sojourn.travel.policy.Risk;
import org.sojourn.travel.trip.Authorisation;
import org.sojourn.travel.trip.Outcome;
import org.sojourn.travel.trip.ReasonCode;
import org.sojourn.travel.trip.Travel;
import org.sojourn.travel.trip.TripEvent;
import org.sojourn.travel.trip.TripSnapshot;

class TripContractTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000000");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static Stream<TripEvent> facts() {
        return Stream.of(
                new TripEvent.Submitted(),
                new TripEvent.Decided(Outcome.APPROVED, List.of(new EditionRef(ID, 2))),
                new TripEvent.Decided(Outcome.NOTIFIED, List.of()),
                new TripEvent.Departed(DAY),
                new TripEvent.Returned(DAY),
                new TripEvent.ReturnOverdue(Instant.parse("2026-11-25T23:00:00Z")),
                new TripEvent.Amended(true, false, new EditionRef(ID, 3)),
                new TripEvent.Amended(false, false, null),
                new TripEvent.Cancelled(ReasonCode.GUIDANCE, new EditionRef(ID, 2)),
                new TripEvent.Cancelled(ReasonCode.HEALTH, null),
                new TripEvent.Withdrawn(ReasonCode.OTHER, null),
                new TripEvent.Reinstated(),
                new TripEvent.Closed());
    }

    @Test
    void theSchemasFindWhatTheyDoNotKnowAndWhatIsMissing() throws IOException {
        assertThat(faults("returned", "{\"tripId\":\"x\",\"hosts\":[]}"))
                .extracting(Error::getKeyword)
                .contains("required", "additionalProperties", "format");
        assertThat(faults("returned", json(new TripEvent.Submitted(), ObligationMode.NOTIFY)))
                .extracting(Error::getKeyword)
                .containsOnly("required");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactIsAsItsSchemaSays(TripEvent fact) throws IOException {
        String name = TripEventWriter.wireName(fact);

        assertThat(faults(name, json(fact, ObligationMode.APPROVE))).isEmpty();
        assertThat(faults(name, json(fact, null))).isEmpty();
    }

    @Test
    void everyKindOfFactIsCovered() {
        assertThat(facts().map(Object::getClass).distinct()).hasSize(TripEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void debriefServiceFindsWhatItReads() throws IOException {
        JsonNode reads =
                JSON.readTree(resource("/contracts/debrief-service/trip.json")).get("reads");
        List<TripEvent> facts = List.of(
                new TripEvent.Returned(DAY), new TripEvent.ReturnOverdue(Instant.parse("2026-11-25T23:00:00Z")));

        for (TripEvent fact : facts) {
            JsonNode sent = JSON.readTree(json(fact, ObligationMode.NOTIFY));
            for (JsonNode field : reads.get(TripEventWriter.wireName(fact))) {
                assertThat(sent.has(field.asText())).as(field.asText()).isTrue();
            }
        }
    }

    private static String json(TripEvent fact, @Nullable ObligationMode mode) throws IOException {
        return JSON.writeValueAsString(TripEventWriter.payload(snapshot(mode), fact, () -> "c2VhbGVk"));
    }

    private static TripSnapshot snapshot(@Nullable ObligationMode mode) {
        Leg leg = new Leg("BV", null, DAY, DAY, ZoneId.of("Europe/Oslo"), true, false, null, null);
        return new TripSnapshot(
                ID,
                "TR-7K3F-9QXM",
                ID,
                "/authority/orion-labs",
                mode,
                Authorisation.APPROVED,
                Travel.RETURNED,
                false,
                mode == null ? null : Risk.HIGH,
                Purpose.CONFERENCE,
                List.of(leg),
                DAY,
                "Europe/Berlin");
    }

    private static List<Error> faults(String fact, String event) throws IOException {
        try (InputStream schema = resource("/contracts/events/org.sojourn.travel.trip.%s.v1.json".formatted(fact))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(TripContractTest.class.getResourceAsStream(path), path);
    }
}
