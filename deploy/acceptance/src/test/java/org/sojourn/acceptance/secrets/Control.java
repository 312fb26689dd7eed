package org.sojourn.acceptance.secrets;

import java.nio.file.Path;
import java.util.List;
import org.sojourn.acceptance.site.Agent;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Has travel-service leave one column as it is and log another's value, to see that the search finds both and nothing else. */
final class Control {

    private static final String RULES = """
            RULE leave the purpose as it is
            CLASS org.sojourn.platform.crypto.FieldCipher
            METHOD encrypt
            AT ENTRY
            IF $2.name().equals("purpose_text")
            DO RETURN $4
            ENDRULE
            RULE read the purpose as it is
            CLASS org.sojourn.platform.crypto.FieldCipher
            METHOD decrypt
            AT ENTRY
            IF $2.name().equals("purpose_text")
            DO RETURN $4
            ENDRULE
            RULE log contacts
            CLASS org.sojourn.platform.crypto.FieldCipher
            METHOD sealJson
            AT ENTRY
            IF $2.name().equals("contacts")
            DO org.jboss.logging.Logger.getLogger("org.sojourn").info($4)
            ENDRULE
            """;

    private static final List<String> EXPECTED = List.of(
            "trip.contact stands in log of travel-service (clear)",
            "trip.contact-organisation stands in log of travel-service (clear)",
            "trip.contact-reason stands in log of travel-service (clear)",
            "trip.host stands in log of travel-service (clear)",
            "trip.host-person stands in log of travel-service (clear)",
            "trip.host-phone stands in log of travel-service (clear)",
            "trip.purpose-text stands in database files (clear)",
            "trip.purpose-text stands in travel.trip.purpose_text (clear)",
            "trip.purpose-text stands in write-ahead log (clear)");

    private Control() {}

    /** Whether exactly what was spoiled was found; prints what was. */
    static boolean finds(Site site, Path repository) {
        Markers markers = new Markers();
        Plot plot = new Plot(site, repository, markers, "emil");
        String trip = Itinerary.in("NO", plot.day(40), plot.day(43), "trip");
        Agent.in(site.process(Part.TRAVEL)).during(RULES, () -> plot.create(plot.traveller(), "/api/trips", trip));
        List<String> found = new Report(markers, Everywhere.search(site, repository, markers)).broken();
        found.forEach(System.out::println);
        return found.stream().sorted().toList().equals(EXPECTED);
    }
}
