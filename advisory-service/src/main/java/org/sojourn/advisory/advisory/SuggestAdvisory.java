package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.sojourn.advisory.country.Countries;
import org.sojourn.advisory.country.Country;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.id.Ids;
import org.sojourn.platform.id.Reference;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Makes a draft of an advisory that was suggested, once, for the editors nearest to where the suggestion came from. */
@ApplicationScoped
public class SuggestAdvisory {

    private final AdvisoryRepository advisories;
    private final ContentCheck check;
    private final Countries countries;
    private final Roster roster;
    private final EditionNotices notices;
    private final EditionDesk desk;
    private final InstantSource clock;

    SuggestAdvisory(
            AdvisoryRepository advisories,
            ContentCheck check,
            Countries countries,
            Roster roster,
            EditionNotices notices,
            EditionDesk desk,
            InstantSource clock) {
        this.advisories = advisories;
        this.check = check;
        this.countries = countries;
        this.roster = roster;
        this.notices = notices;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void suggest(AccessDecision system, Suggestion suggestion) {
        if (advisories.knows(system, suggestion.id())) {
            return;
        }
        String issuer = issuer(suggestion.unitPath());
        String country = countries.find(suggestion.country()).map(Country::name).orElse(suggestion.country());
        EditionContent content = suggestion.content(country, issuer);
        check.require(system, content);
        Instant now = clock.instant();
        Advisory advisory = Advisory.suggested(Ids.next(), Reference.next("AD"), issuer, content, suggestion.id(), now);
        advisories.persist(advisory);
        notices.suggested(advisory.edition(1), now);
        desk.done(new OpenEdition(system, advisory, advisory.edition(1)), "suggest", List.of());
    }

    /** The nearest unit at or above with an editor: only there is somebody to work on it, and only below there does it reach. */
    private String issuer(String unitPath) {
        return roster.holders(Role.ADVISORY_EDITOR, unitPath).stream()
                .map(Person::unit)
                .max(Comparator.comparingInt(String::length))
                .orElse(unitPath);
    }
}
