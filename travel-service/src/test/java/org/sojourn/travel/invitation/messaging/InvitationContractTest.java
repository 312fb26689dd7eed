package org.sojourn.travel.invitation.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sojourn.travel.assessment.Assessment.EditionRef;
import org.sojourn.travel.invitation.InvitationEvent;
import org.sojourn.travel.invitation.InvitationSnapshot;
import org.sojourn.travel.invitation.InvitationState;
import org.sojourn.travel.trip.ReasonCode;

class InvitationContractTest {

    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000000");

    @Test
    void theSchemasFindWhatTheyDoNotKnowAndWhatIsMissing() throws IOException {
        assertThat(faults("answered", "{\"invitationId\":\"x\",\"host\":\"y\"}"))
                .extracting(Error::getKeyword)
                .contains("required", "additionalProperties", "format");
    }

    @ParameterizedTest
    @EnumSource(InvitationEvent.class)
    void everyFactIsAsItsSchemaSays(InvitationEvent fact) throws IOException {
        InvitationState state = fact == InvitationEvent.ANSWERED ? InvitationState.DECLINED : InvitationState.RECEIVED;
        InvitationSnapshot invitation = new InvitationSnapshot(
                ID,
                "IV-7K3F-9QXM",
                ID,
                "/authority/orion-labs",
                "BV",
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 11, 26),
                state,
                ReasonCode.GUIDANCE,
                new EditionRef(ID, 2),
                ID);
        String json = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .writeValueAsString(InvitationEventWriter.payload(invitation, fact));

        assertThat(faults(InvitationEventWriter.wireName(fact), json)).isEmpty();
    }

    private static List<Error> faults(String fact, String event) throws IOException {
        String path = "/contracts/events/org.sojourn.travel.invitation.%s.v1.json".formatted(fact);
        try (InputStream schema =
                Objects.requireNonNull(InvitationContractTest.class.getResourceAsStream(path), path)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
