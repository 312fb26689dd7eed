package org.sojourn.travel.briefing.messaging;

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
import org.junit.jupiter.api.Test;
import org.sojourn.travel.briefing.messaging.BriefingPayload.PayloadEdition;

class BriefingContractTest {

    private static final String SCHEMA = "/contracts/events/org.sojourn.travel.briefing.acknowledged.v1.json";
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000000");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void theSchemaFindsWhatIsMissingAndWhatIsNoHash() throws IOException {
        assertThat(faults("{\"briefingId\":\"x\",\"evidence\":\"none\"}"))
                .extracting(Error::getKeyword)
                .contains("required", "format", "pattern");
    }

    @Test
    void theFactIsAsItsSchemaSays() throws IOException {
        BriefingPayload payload = new BriefingPayload(
                ID,
                ID,
                ID,
                "/authority/orion-labs",
                List.of(new PayloadEdition(ID, 2)),
                Instant.parse("2026-11-24T12:00:00Z"),
                "ab".repeat(32));

        assertThat(faults(JSON.writeValueAsString(payload))).isEmpty();
    }

    private static List<Error> faults(String event) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(BriefingContractTest.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
