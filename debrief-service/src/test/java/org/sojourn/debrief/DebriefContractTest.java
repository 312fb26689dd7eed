package org.sojourn.debrief;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.OpenApiDocument;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** What others rely on, and what this service relies on of others. */
@QuarkusTest
@WithSojourn("debrief")
class DebriefContractTest {

    private static final Path OWN = Path.of("src/main/resources/contracts/events");
    private static final Path TRAVEL = Path.of("../travel-service/src/main/resources/contracts/events");

    @Test
    void committedTheDocumentOfItsApi() {
        OpenApiDocument.isCommitted();
    }

    @Test
    void announcesWhatItsSchemasSay() throws IOException {
        TestPerson traveller = Debriefs.someone();
        String id = Debriefs.inReview(traveller, People.DINA);
        Debriefs.close(People.ROSA, id).then().statusCode(200);
        List<ConsumerRecord<String, byte[]>> told = Topics.await(
                "sojourn.debrief.debriefcase", 3, message -> id.equals(Topics.header(message, "ce_subject")));
        for (ConsumerRecord<String, byte[]> message : told) {
            String type = Topics.header(message, "ce_type");
            assertThat(schema(OWN, type).validate(text(message.value()), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
        }
        assertThat(told)
                .extracting(message -> Topics.header(message, "ce_type"))
                .containsExactly(
                        "org.sojourn.debrief.debriefcase.opened.v1",
                        "org.sojourn.debrief.debriefcase.reconciled.v1",
                        "org.sojourn.debrief.debriefcase.closed.v1");
    }

    @Test
    void announcesAReopeningAsItsSchemaSays() throws IOException {
        String id = Debriefs.inReview(Debriefs.someone(), People.DINA);
        Debriefs.close(People.ROSA, id).then().statusCode(200);
        Debriefs.command(People.CARL, id, "reopen", "{\"to\": \"INTERVIEW\", \"reason\": \"Something new\"}")
                .then()
                .statusCode(200);
        isDescribed("sojourn.debrief.debriefcase", "org.sojourn.debrief.debriefcase.reopened.v1", id);
    }

    @Test
    void announcesASuggestionAsItsSchemaSays() throws IOException {
        String id = Debriefs.inAnalysis(Debriefs.someone(), People.DINA);
        String finding = Debriefs.finding(People.DINA, id, UUID.randomUUID().toString())
                .jsonPath()
                .getString("id");
        String suggestion = Debriefs.as(People.DINA)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"country\": \"NO\", \"indicators\": [\"DISC\"], \"summary\": \"People are asked for results.\"}")
                .post("/api/debriefs/" + id + "/findings/" + finding + "/suggest-advisory")
                .jsonPath()
                .getString("id");
        isDescribed("sojourn.debrief.finding", "org.sojourn.debrief.finding.advisory-suggested.v1", suggestion);
    }

    private static void isDescribed(String topic, String type, String subject) throws IOException {
        ConsumerRecord<String, byte[]> told = Topics.await(
                        topic,
                        1,
                        message -> subject.equals(Topics.header(message, "ce_subject"))
                                && type.equals(Topics.header(message, "ce_type")))
                .getFirst();
        assertThat(schema(OWN, type).validate(text(told.value()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void readsTripsAsTheirSchemasDescribeThem() throws IOException {
        DeclaredTrip trip = DeclaredTrip.of(People.ADA);
        for (ProducerRecord<String, byte[]> message :
                List.of(trip.returned("2026-11-16", 5), trip.overdue(6), trip.departed(7))) {
            String type = text(message.headers().lastHeader("ce_type").value());
            assertThat(schema(TRAVEL, type).validate(text(message.value()), InputFormat.JSON))
                    .as(type)
                    .isEmpty();
        }
    }

    private static Schema schema(Path folder, String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(folder.resolve(type + ".json")));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
