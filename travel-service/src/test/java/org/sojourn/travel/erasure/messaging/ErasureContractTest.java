package org.sojourn.travel.erasure.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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

class ErasureContractTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000000");

    @Test
    void theSchemaFindsWhatItDoesNotKnowAndWhatIsMissing() throws IOException {
        assertThat(faults("{\"erasureId\":\"x\",\"personName\":\"y\"}"))
                .extracting(Error::getKeyword)
                .contains("required", "additionalProperties", "format");
    }

    @Test
    void theFactIsAsItsSchemaSays() throws IOException {
        assertThat(faults(JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build()
                        .writeValueAsString(new ErasurePayload(ID, ID, Instant.EPOCH))))
                .isEmpty();
    }

    private static List<Error> faults(String event) throws IOException {
        String path = "/contracts/events/%s.json".formatted(ErasureEventWriter.TYPE);
        try (InputStream schema = Objects.requireNonNull(ErasureContractTest.class.getResourceAsStream(path), path)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
