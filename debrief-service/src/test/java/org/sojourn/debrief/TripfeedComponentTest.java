package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("debrief")
class TripfeedComponentTest {

    private static final Instant DUE_AFTER_PLANNED = Instant.parse("2026-11-23T23:00:00Z");
    private static final Instant DUE_AFTER_RETURN = Instant.parse("2026-11-25T23:00:00Z");

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void opensNothingForAnExemptTrip() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone()).mode("EXEMPT");
        Topics.send(trip.returned("2026-11-16", 5));
        awaitFact(trip, "returned");
        assertThat(Debriefs.cases(trip)).isZero();
    }

    @Test
    void opensNothingBeforeTheReturn() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        Topics.send(trip.departed(4));
        awaitFact(trip, "departed");
        assertThat(Debriefs.cases(trip)).isZero();
    }

    @Test
    void ignoresAMissingReturnThatIsToldAfterTheReturn() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        Topics.send(trip.returned("2026-11-18", 6));
        ProducerRecord<String, byte[]> late = trip.overdue(5);
        Topics.send(late);
        awaitHandled(late);
        assertThat(row(trip))
                .containsEntry("due_at", Timestamp.from(DUE_AFTER_RETURN))
                .containsEntry("return_known", true);
        assertThat(Debriefs.cases(trip)).isOne();
    }

    @Test
    void setsAMessageAsideThatItCannotReadAndGoesOn() {
        TestPerson traveller = Debriefs.someone();
        Topics.send(
                DeclaredTrip.TOPIC,
                traveller.id().toString(),
                "org.sojourn.travel.trip.returned.v1",
                UUID.randomUUID().toString(),
                1,
                "{\"tripId\": 7}");
        Debriefs.opened(traveller);
        assertThat(Db.count(
                        "select count(*) from dead_letter where key = ?",
                        traveller.id().toString()))
                .isOne();
    }

    @Test
    void opensACaseForATripWithoutAuthorisationEvenIfExempt() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone()).mode("EXEMPT").withoutAuthorisation();
        Topics.send(trip.returned("2026-11-16", 5));
        Debriefs.awaitCase(trip);
    }

    @Test
    void keepsTheRuleItUsed() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        Topics.send(trip.returned("2026-11-16", 5));
        Debriefs.awaitCase(trip);
        assertThat(row(trip))
                .containsEntry("business_days", 5)
                .containsEntry("calendar", "DE-BE")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("due_at", Timestamp.from(DUE_AFTER_PLANNED));
    }

    @Test
    void opensOneCaseWhenTheReturnIsToldTwice() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        ProducerRecord<String, byte[]> returned = trip.returned("2026-11-16", 5);
        Topics.send(returned);
        Topics.send(returned);
        ProducerRecord<String, byte[]> again = trip.returned("2026-11-16", 6);
        Topics.send(again);
        awaitHandled(again);
        assertThat(Debriefs.cases(trip)).isOne();
    }

    @Test
    void datesTheSameCaseAgainWhenTheReturnComesLate() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        Topics.send(trip.overdue(5));
        String id = Debriefs.awaitCase(trip);
        assertThat(row(trip)).containsEntry("due_at", Timestamp.from(DUE_AFTER_PLANNED));
        ProducerRecord<String, byte[]> returned = trip.returned("2026-11-18", 6);
        Topics.send(returned);
        awaitHandled(returned);
        assertThat(row(trip)).containsEntry("due_at", Timestamp.from(DUE_AFTER_RETURN));
        assertThat(Debriefs.awaitCase(trip)).isEqualTo(id);
        assertThat(opened(trip)).isOne();
    }

    @Test
    void opensOneCaseFromParallelDeliveries() {
        List<DeclaredTrip> trips = Stream.generate(() -> DeclaredTrip.of(Debriefs.someone()))
                .limit(8)
                .toList();
        trips.parallelStream()
                .forEach(trip -> IntStream.range(5, 8).parallel().forEach(version -> sendElsewhere(trip, version)));
        trips.forEach(Debriefs::awaitCase);
        trips.forEach(trip -> await().atMost(30, SECONDS)
                .until(() -> Db.count(
                                "select count(*) from inbox where subject = ?",
                                trip.id().toString())
                        == 3));
        trips.forEach(trip -> assertThat(opened(trip)).isOne());
    }

    @Test
    void sharesThePartitionsBetweenTwoConsumers() {
        try (Admin admin = Admin.create(kafka)) {
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(assignments(admin))
                            .hasSize(2)
                            .allSatisfy(own -> assertThat(own).hasSize(2)));
        }
    }

    @Test
    void drawsUpThePlanInOrderAndSealed() {
        DeclaredTrip trip = DeclaredTrip.of(Debriefs.someone());
        Topics.send(trip.returned("2026-11-16", 5));
        String id = Debriefs.awaitCase(trip);
        assertThat(Debriefs.as(trip.traveller())
                        .get("/api/debriefs/" + id + "/plan")
                        .jsonPath()
                        .getList("kind", String.class))
                .containsExactly("LEG", "LEG", "HOST", "CONTACT");
        assertThat(Debriefs.as(trip.traveller())
                        .get("/api/debriefs/" + id + "/plan")
                        .jsonPath()
                        .getString("[0].planned.leg.place"))
                .isEqualTo(DeclaredTrip.PLACE);
    }

    /** Under another key, so that another partition and another consumer thread take it. */
    private static void sendElsewhere(DeclaredTrip trip, int version) {
        ProducerRecord<String, byte[]> told = trip.returned("2026-11-16", version);
        ProducerRecord<String, byte[]> moved =
                new ProducerRecord<>(told.topic(), null, told.key() + version, told.value(), told.headers());
        Topics.send(moved);
    }

    private static List<Set<TopicPartition>> assignments(Admin admin) throws InterruptedException, ExecutionException {
        return admin.describeConsumerGroups(List.of("debrief-service")).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .map(member -> member.assignment().topicPartitions())
                .toList();
    }

    private static long opened(DeclaredTrip trip) {
        return Db.count(
                "select count(*) from outbox where type like '%debriefcase.opened%' and payload::jsonb ->> 'tripId' = ?",
                trip.id().toString());
    }

    private static Map<String, Object> row(DeclaredTrip trip) {
        return Db.query("select * from debrief_case where trip_id = ?", trip.id())
                .getFirst();
    }

    private static void awaitFact(DeclaredTrip trip, String fact) {
        await().atMost(30, SECONDS)
                .until(() -> Db.count(
                                "select count(*) from trip_snapshot where trip_id = ? and last_fact like ?",
                                trip.id(),
                                "%." + fact + ".v1")
                        == 1);
    }

    private static void awaitHandled(ProducerRecord<String, byte[]> message) {
        UUID id = UUID.fromString(
                new String(message.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8));
        await().atMost(30, SECONDS).until(() -> Db.count("select count(*) from inbox where event_id = ?", id) == 1);
    }
}
