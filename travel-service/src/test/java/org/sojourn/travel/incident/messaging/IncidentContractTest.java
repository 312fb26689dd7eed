package org.sojourn.travel.incident.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.travel.incident.IncidentOutcome;
import org.sojourn.travel.incident.IncidentType;

class IncidentContractTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000000");
    private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void theSchemasFindWhatIsMissing() throws IOException {
        assertThat(faults("closed", payload(null, null, null)))
                .extracting(Error::getKeyword)
                .containsOnly("required");
        assertThat(faults("raised", payload(AT, null, IncidentOutcome.CONFIRMED)))
                .extracting(Error::getKeyword)
                .containsOnly("additionalProperties");
    }

    @Test
    void everyFactIsAsItsSchemaSays() throws IOException {
        assertThat(faults("raised", payload(null, null, null))).isEmpty();
        assertThat(faults("confirmed", payload(AT, null, IncidentOutcome.CONFIRMED)))
                .isEmpty();
        assertThat(faults("closed", payload(AT, AT, IncidentOutcome.CONFIRMED))).isEmpty();
        assertThat(faults("closed", payload(null, AT, IncidentOutcome.FALSE_ALARM)))
                .isEmpty();
    }

    private static IncidentPayload payload(
            @Nullable Instant confirmedAt, @Nullable Instant closedAt, @Nullable IncidentOutcome outcome) {
        return new IncidentPayload(
                ID,
                "IN-7K3F-9QXM",
                ID,
                "TR-7K3F-9QXM",
                ID,
                "/authority/orion-labs",
                IncidentType.MISSING,
                "BV",
                true,
                AT,
                confirmedAt,
                closedAt,
                outcome);
    }

    private static List<Error> faults(String fact, IncidentPayload event) throws IOException {
        String path = "/contracts/events/org.sojourn.travel.incident.%s.v1.json".formatted(fact);
        try (InputStream schema = Objects.requireNonNull(IncidentContractTest.class.getResourceAsStream(path), path)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            JSON.writeValueAsString(event),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
