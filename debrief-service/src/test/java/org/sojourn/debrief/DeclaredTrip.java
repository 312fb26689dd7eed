package org.sojourn.debrief;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sojourn.platform.crypto.SealedBlock;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Topics;

/** A trip as travel-service would tell of it: two legs, a host and a contact. */
record DeclaredTrip(UUID id, TestPerson traveller, String mode, boolean unauthorised) {

    static final String TOPIC = "sojourn.travel.trip";
    static final String CONTACT = "Kari Eksempel of Bryggen";
    static final String PLACE = "Oslo Havn";

    static DeclaredTrip of(TestPerson traveller) {
        return new DeclaredTrip(UUID.randomUUID(), traveller, "APPROVE", false);
    }

    DeclaredTrip mode(String other) {
        return new DeclaredTrip(id, traveller, other, unauthorised);
    }

    DeclaredTrip withoutAuthorisation() {
        return new DeclaredTrip(id, traveller, mode, true);
    }

    String reference() {
        return "TR-" + id.toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT) + "-0000";
    }

    ProducerRecord<String, byte[]> returned(String returnedOn, long version) {
        return event("returned", version, """
                , "returnedOn": "%s", "sealed": "%s\"""".formatted(returnedOn, sealed()));
    }

    ProducerRecord<String, byte[]> overdue(long version) {
        return event("return-overdue", version, """
                , "graceEndedAt": "2026-11-19T23:00:00Z", "sealed": "%s\"""".formatted(sealed()));
    }

    /** The second leg is given up. */
    ProducerRecord<String, byte[]> amended(long version) {
        ProducerRecord<String, byte[]> told = event("amended", version, """
                , "material": true, "sealed": "%s\"""".formatted(sealed()));
        String all = new String(told.value(), StandardCharsets.UTF_8);
        int from = all.indexOf("{\"sequence\": 2");
        String kept = all.substring(0, from) + all.substring(all.indexOf("{\"sequence\": 1"));
        return new ProducerRecord<>(
                told.topic(), null, told.key(), kept.getBytes(StandardCharsets.UTF_8), told.headers());
    }

    ProducerRecord<String, byte[]> departed(long version) {
        return departed("2026-11-09", version);
    }

    ProducerRecord<String, byte[]> departed(String departedOn, long version) {
        return event("departed", version, ", \"departedOn\": \"" + departedOn + "\"");
    }

    private ProducerRecord<String, byte[]> event(String fact, long version, String more) {
        return Topics.event(
                UUID.randomUUID(),
                TOPIC,
                traveller.id().toString(),
                "org.sojourn.travel.trip." + fact + ".v1",
                id.toString(),
                version,
                data("RETURNED", more));
    }

    private String data(String travel, String more) {
        return """
                {"tripId": "%s", "reference": "%s", "travellerId": "%s", "unitPath": "%s", "mode": "%s",
                 "authorisation": "APPROVED", "travel": "%s", "unauthorised": %s, "risk": "HIGH", "purpose": "CONFERENCE",
                 "legs": [
                   {"sequence": 2, "country": "SE", "arrival": "2026-11-12", "departure": "2026-11-16",
                    "zone": "Europe/Stockholm", "transit": false},
                   {"sequence": 1, "country": "NO", "place": "%s", "arrival": "2026-11-09", "departure": "2026-11-12",
                    "zone": "Europe/Oslo", "transit": false}],
                 "plannedReturn": "2026-11-16", "returnZone": "Europe/Berlin" %s}""".formatted(
                        id, reference(), traveller.id(), traveller.unit(), mode, travel, unauthorised, PLACE, more);
    }

    private String sealed() {
        Map<String, Object> people = Map.of(
                "hosts", List.of(Map.of("organisation", "Eksempel Institutt", "country", "NO", "phone", "+47 0")),
                "plannedContacts", List.of(Map.of("name", CONTACT, "country", "NO", "reason", "joint paper")));
        return CDI.current().select(SealedBlock.class).get().seal(id, people);
    }
}
