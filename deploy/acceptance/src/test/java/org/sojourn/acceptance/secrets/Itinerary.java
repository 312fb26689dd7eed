package org.sojourn.acceptance.secrets;

import java.time.LocalDate;

/** Declarations of trips with a marker in every field that takes words. */
final class Itinerary {

    private Itinerary() {}

    /** One country; the kinds of its markers begin with a group. */
    static String in(String country, LocalDate from, LocalDate until, String group) {
        return """
                {"kind": "OFFICIAL", "purpose": "CONFERENCE", "purposeText": "<%1$s.purpose-text>", "lateReason": "<%1$s.late-reason>",
                 "legs": [{"country": "%2$s", "place": "<%1$s.place>", "arrival": "%3$s", "departure": "%4$s", "zone": "Europe/Oslo",
                           "transport": "AIR", "carrier": "<%1$s.carrier>"}],
                 "hosts": [{"organisation": "<%1$s.host>", "person": "<%1$s.host-person>", "country": "%2$s", "phone": "<%1$s.host-phone>"}],
                 "plannedContacts": [{"name": "<%1$s.contact>", "organisation": "<%1$s.contact-organisation>", "country": "%2$s",
                                      "reason": "<%1$s.contact-reason>"}],
                 "emergencyContact": {"name": "<%1$s.emergency-name>", "relation": "<%1$s.emergency-relation>",
                                      "phone": "<%1$s.emergency-phone>", "language": "<%1$s.emergency-language>"}}""".formatted(group, country, from, until);
    }

    /** Four places of one country, a day at each. */
    static String throughout(String country, LocalDate from, String group) {
        String whole = in(country, from, from.plusDays(1), group);
        StringBuilder legs = new StringBuilder();
        for (int i = 1; i < 4; i++) {
            legs.append("""
                    , {"country": "%s", "arrival": "%s", "departure": "%s", "zone": "Europe/Oslo"}""".formatted(country, from.plusDays(i), from.plusDays(i + 1L)));
        }
        return whole.replace("}],\n \"hosts\"", "}" + legs + "],\n \"hosts\"");
    }
}
