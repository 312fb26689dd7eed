package org.sojourn.advisory.advisory.messaging;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.advisory.AdvisoryEvent;
import org.sojourn.advisory.advisory.AreaLevel;
import org.sojourn.advisory.advisory.BodyPart;
import org.sojourn.advisory.advisory.Classification;
import org.sojourn.advisory.advisory.EditionContent;
import org.sojourn.advisory.advisory.PublishedArea;
import org.sojourn.advisory.advisory.ReasonIndicator;
import org.sojourn.platform.roster.Audience;

class EditionContractTest {

    private static final UUID ADVISORY = UUID.fromString("0198c0de-0000-7000-8000-000000000000");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void findsWhatTheSchemaDoesNotKnow() throws Exception {
        assertThat(faults("published", "{\"advisoryId\": \"" + ADVISORY + "\", \"body\": \"secret\"}"))
                .isNotEmpty();
        assertThat(faults(
                        "withdrawn",
                        JSON.writeValueAsString(EditionEnded.of(new AdvisoryEvent.Expired(ADVISORY, 1, 2, NOW)))))
                .extracting(Error::getKeyword)
                .containsExactly("required");
    }

    @Test
    void publishesAsTheSchemaSays() throws Exception {
        EditionPublished full = EditionPublished.of(published(content(NOW.plusSeconds(3600), "Raised")));
        EditionPublished least = EditionPublished.of(published(content(null, null)));

        assertThat(faults("published", JSON.writeValueAsString(full))).isEmpty();
        assertThat(faults("published", JSON.writeValueAsString(least))).isEmpty();
        assertThat(JSON.writeValueAsString(full))
                .contains("\"effectiveFrom\":\"2026-03-02T09:00:00Z\"", "\"indicators\":[\"DISC\",\"DET\"]");
    }

    @Test
    void endsAsTheSchemasSay() throws Exception {
        EditionEnded superseded = EditionEnded.of(new AdvisoryEvent.Superseded(ADVISORY, 1, 2, NOW));
        EditionEnded withdrawn = EditionEnded.of(new AdvisoryEvent.Withdrawn(ADVISORY, 1, 2, NOW, "Mistaken"));
        EditionEnded expired = EditionEnded.of(new AdvisoryEvent.Expired(ADVISORY, 1, 2, NOW));

        assertThat(faults("superseded", JSON.writeValueAsString(superseded))).isEmpty();
        assertThat(faults("withdrawn", JSON.writeValueAsString(withdrawn))).isEmpty();
        assertThat(faults("expired", JSON.writeValueAsString(expired))).isEmpty();
    }

    @Test
    void hasWhatTravelServiceReliesOn() throws Exception {
        String published = JSON.writeValueAsString(EditionPublished.of(published(content(null, null))));
        String ended = JSON.writeValueAsString(EditionEnded.of(new AdvisoryEvent.Expired(ADVISORY, 1, 2, NOW)));

        assertThat(faultsBy("/contracts/travel-service/org.sojourn.advisory.edition.published.v1.json", published))
                .isEmpty();
        assertThat(faultsBy("/contracts/travel-service/org.sojourn.advisory.edition.ended.v1.json", ended))
                .isEmpty();
    }

    private static AdvisoryEvent.Published published(EditionContent content) {
        List<PublishedArea> areas = List.of(
                new PublishedArea(
                        "BV",
                        null,
                        null,
                        4,
                        List.of(ReasonIndicator.DISCLOSURE, ReasonIndicator.DETENTION_LEVERAGE),
                        "Bouvet and its allies"),
                new PublishedArea("HM", "The west coast", "HM-W", 2, List.of(), null));
        return new AdvisoryEvent.Published(ADVISORY, 1, 1, NOW, "AD-7K3F-9QXM", content, areas);
    }

    private static EditionContent content(@Nullable Instant expiresAt, @Nullable String changeNote) {
        return new EditionContent(
                "Do not travel to Bouvet Island",
                Classification.AMBER,
                List.of(new AreaLevel("BV", null, null, null, 4, List.of(ReasonIndicator.DISCLOSURE))),
                new Audience(List.of(new Audience.Clause("/authority", "ai-researchers", null))),
                List.of(new BodyPart("Summary", "Do not go.")),
                true,
                changeNote,
                NOW,
                expiresAt,
                LocalDate.parse("2026-09-02"));
    }

    private static List<Error> faults(String fact, String event) throws Exception {
        return faultsBy("/contracts/events/org.sojourn.advisory.edition.%s.v1.json".formatted(fact), event);
    }

    private static List<Error> faultsBy(String schema, String event) throws Exception {
        try (InputStream text = Objects.requireNonNull(EditionContractTest.class.getResourceAsStream(schema), schema)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON)
                    .validate(
                            event,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
