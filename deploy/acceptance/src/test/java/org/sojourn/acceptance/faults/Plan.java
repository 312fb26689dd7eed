package org.sojourn.acceptance.faults;

import java.time.LocalDate;

/** What is declared of a trip that begins today. */
final class Plan {

    private Plan() {}

    /** The key is the place, where the checker finds it again. */
    static String of(String key, String country, boolean official, LocalDate today) {
        return """
        {"kind": "%s", "purpose": "%s", "purposeText": "Fictional",
         "legs": [{"country": "%s", "place": "%s", "arrival": "%s", "departure": "%s", "zone": "Europe/Berlin"}],
         "hosts": [], "plannedContacts": [],
         "emergencyContact": {"name": "Tomas Lindqvist", "relation": "brother", "phone": "+49 30 5550100"}}""".formatted(
                        official ? "OFFICIAL" : "PRIVATE",
                        official ? "CONFERENCE" : "TOURISM",
                        country,
                        key,
                        today,
                        today.plusDays(2));
    }
}
