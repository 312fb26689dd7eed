package org.sojourn.advisory.acknowledgement.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.acknowledgement.Via;

class AcknowledgementContractTest {

    private static final String NAME = "org.sojourn.advisory.acknowledgement.given.v1.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void findsWhatTheSchemaDoesNotKnow() throws Exception {
        assertThat(faults("/contracts/events/" + NAME, "{\"advisoryId\": \"" + UUID.randomUUID() + "\"}"))
                .isNotEmpty();
    }

    @Test
    void tellsAsTheSchemaSaysAndAsTravelServiceReliesOn() throws Exception {
        for (Via via : Via.values()) {
            String given = JSON.writeValueAsString(new AcknowledgementGiven(
                    UUID.randomUUID(),
                    "AD-7K3F-9QXM",
                    2,
                    1,
                    UUID.randomUUID(),
                    Instant.parse("2026-03-02T09:00:00Z"),
                    via));

            assertThat(faults("/contracts/events/" + NAME, given)).isEmpty();
            assertThat(faults("/contracts/travel-service/" + NAME, given)).isEmpty();
        }
    }

    private static List<Error> faults(String schema, String event) throws Exception {
        try (InputStream text =
                Objects.requireNonNull(AcknowledgementContractTest.class.getResourceAsStream(schema), schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
