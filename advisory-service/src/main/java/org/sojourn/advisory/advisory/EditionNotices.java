package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.notice.Notices;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Tells editors what is suggested, publishers what waits for them, and authors what became of their text. */
@ApplicationScoped
class EditionNotices {

    private final Notices notices;
    private final Roster roster;

    EditionNotices(Notices notices, Roster roster) {
        this.notices = notices;
        this.roster = roster;
    }

    /** Tells those who may publish it: holders of the role who had no part in it. */
    void submitted(Edition edition, Instant at) {
        roster.holders(Role.ADVISORY_PUBLISHER, edition.unitPath()).stream()
                .map(Person::id)
                .filter(publisher -> !edition.concerns(publisher))
                .forEach(publisher -> notices.tell(publisher, "edition-submitted", link(edition), at));
    }

    /** Tells the editors who may take a suggestion up. */
    void suggested(Edition edition, Instant at) {
        roster.holders(Role.ADVISORY_EDITOR, edition.unitPath())
                .forEach(editor -> notices.tell(editor.id(), "advisory-suggested", link(edition), at));
    }

    void returned(Edition edition, Instant at) {
        toAuthors(edition, "edition-returned", at);
    }

    /** Tells whether it was published or scheduled. */
    void approved(Edition edition, Instant at) {
        toAuthors(edition, edition.status() == EditionStatus.SCHEDULED ? "edition-scheduled" : "edition-published", at);
    }

    private void toAuthors(Edition edition, String kind, Instant at) {
        edition.authors().forEach(author -> notices.tell(author, kind, link(edition), at));
    }

    private static String link(Edition edition) {
        return "/api/advisories/%s/editions/%d".formatted(edition.reference(), edition.number());
    }
}
