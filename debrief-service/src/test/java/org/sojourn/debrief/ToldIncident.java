package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.Topics;

/** An incident on a trip, as travel-service tells of it. */
record ToldIncident(UUID id, DeclaredTrip trip, String restriction) {

    static ToldIncident on(DeclaredTrip trip) {
        return new ToldIncident(UUID.randomUUID(), trip, ", \"restricted\": false");
    }

    /** One that its traveller must not know of. */
    static ToldIncident restricted(DeclaredTrip trip) {
        return new ToldIncident(UUID.randomUUID(), trip, ", \"restricted\": true");
    }

    /** As it was told before events said who may know. */
    static ToldIncident untold(DeclaredTrip trip) {
        return new ToldIncident(UUID.randomUUID(), trip, "");
    }

    ProducerRecord<String, byte[]> raised(long version) {
        return event("raised", version, "");
    }

    ProducerRecord<String, byte[]> confirmed(long version) {
        return event("confirmed", version, "");
    }

    ProducerRecord<String, byte[]> closed(long version, String outcome) {
        return event(
                "closed",
                version,
                ", \"confirmedAt\": \"2026-11-13T11:00:00Z\", \"closedAt\": \"2026-11-14T12:00:00Z\", \"outcome\": \""
                        + outcome + "\"");
    }

    private ProducerRecord<String, byte[]> event(String fact, long version, String more) {
        String data = """
                {"incidentId": "%s", "reference": "IN-7K3F-9QXM", "tripId": "%s", "tripReference": "%s", "travellerId": "%s",
                 "unitPath": "%s", "type": "QUESTIONING", "country": "NO", "raisedAt": "2026-11-13T10:00:00Z"%s%s}""".formatted(
                        id,
                        trip.id(),
                        trip.reference(),
                        trip.traveller().id(),
                        trip.traveller().unit(),
                        restriction,
                        more);
        return Topics.event(
                UUID.randomUUID(),
                "sojourn.travel.incident",
                trip.traveller().id().toString(),
                "org.sojourn.travel.incident." + fact + ".v1",
                id.toString(),
                version,
                data);
    }

    /** Sends a message and waits until it was handled. */
    static void tell(ProducerRecord<String, byte[]> message) {
        Topics.send(message);
        UUID event = UUID.fromString(new String(
                Objects.requireNonNull(message.headers().lastHeader("ce_id")).value(), StandardCharsets.UTF_8));
        await().atMost(30, SECONDS).until(() -> Db.count("select count(*) from inbox where event_id = ?", event) == 1);
    }
}
