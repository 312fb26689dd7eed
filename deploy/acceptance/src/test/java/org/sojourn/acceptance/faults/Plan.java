package org.sojourn.acceptance.faults;

import java.time.LocalDate;
import java.time.ZoneId;

/** What is declared of a trip that begins today. */
final class Plan {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Plan() {}

    /** The day where its traveller lives and its trip goes, which begins before that of UTC. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** The key is the place, where the checker finds it again. */
    static String of(String key, String country, boolean official, LocalDate today) {
        return """
        {"kind": "%s", "purpose": "%s", "purposeText": "Fictional",
         "legs": [{"country": "%s", "place": "%s", "arrival": "%s", "departure": "%s", "zone": "%s"}],
         "hosts": [], "plannedContacts": [],
         "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(
                        official ? "OFFICIAL" : "PRIVATE",
                        official ? "CONFERENCE" : "TOURISM",
                        country,
                        key,
                        today,
                        today.plusDays(2),
                        ZONE);
    }
}
