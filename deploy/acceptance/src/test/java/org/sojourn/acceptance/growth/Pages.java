package org.sojourn.acceptance.growth;

import java.util.List;
import org.sojourn.local.Part;

/** Every list and queue: as somebody who sees 400 units of 1,000, as somebody who sees 20, and as somebody who sees himself. */
final class Pages {

    static final List<Ask> ALL = List.of(
            travel("ada", "/api/trips"),
            travel("petra", "/api/trips?view=UNIT"),
            travel("vera", "/api/trips?view=UNIT"),
            travel("petra", "/api/trips?view=UNIT&authorisation=IN_ASSESSMENT"),
            travel("vera", "/api/trips?view=UNIT&authorisation=IN_ASSESSMENT"),
            travel("vera", "/api/trips?view=UNIT&authorisation=DECLINED"),
            travel("grace", "/api/trips?view=UNIT"),
            travel("ada", "/api/reassessments"),
            travel("petra", "/api/reassessments?view=UNIT"),
            travel("vera", "/api/reassessments?view=UNIT"),
            travel("vera", "/api/reassessments?view=UNIT&state=OPEN"),
            travel("petra", "/api/reassessments?view=UNIT&state=OPEN"),
            travel("petra", "/api/reassessments?view=UNIT&advisory=AD-0000-0001"),
            travel("vera", "/api/reassessments?view=UNIT&advisory=AD-0000-0001"),
            travel("ada", "/api/invitations"),
            travel("petra", "/api/invitations?view=UNIT"),
            travel("vera", "/api/invitations?view=UNIT&state=RECEIVED"),
            travel("olga", "/api/incidents?view=UNIT"),
            travel("ada", "/api/incidents"),
            travel("olga", "/api/watch"),
            travel("alma", "/api/appeals"),
            travel("ada", "/api/travel/notices"),
            travel("ada", "/api/travel/access-log"),
            travel("aude", "/api/travel/audit"),
            debrief("ada", "/api/debriefs"),
            debrief("dina", "/api/debriefs?queue=unit"),
            debrief("vito", "/api/debriefs?queue=unit"),
            debrief("dina", "/api/debriefs?queue=awaiting"),
            debrief("vito", "/api/debriefs?queue=awaiting"),
            debrief("dina", "/api/debriefs?queue=unclaimed"),
            debrief("vito", "/api/debriefs?queue=unclaimed"),
            debrief("dina", "/api/debriefs?queue=mine"),
            debrief("rosa", "/api/debriefs?queue=review"),
            debrief("viola", "/api/debriefs?queue=review"),
            debrief("carl", "/api/break-glass"),
            debrief("ada", "/api/follow-ups"),
            debrief("liam", "/api/referrals"),
            debrief("ada", "/api/debrief/notices"),
            debrief("ada", "/api/debrief/access-log"),
            debrief("aude", "/api/debrief/audit"),
            advisory("ada", "/api/advisories"),
            advisory("edith", "/api/advisories?status=PUBLISHED"),
            advisory("edith", "/api/advisories?country=FR"),
            advisory("edith", "/api/advisories?level=4"),
            advisory("edith", "/api/advisories/review-due"),
            advisory("ada", "/api/acknowledgements"),
            advisory("sven", "/api/advisories/AD-0000-0001/editions/1/acknowledgements"),
            advisory("sven", "/api/advisories/AD-0000-0001/editions/1/acknowledgements/counts"),
            advisory("ada", "/api/advisory/notices"),
            advisory("ada", "/api/advisory/access-log"),
            advisory("aude", "/api/advisory/audit"));

    private Pages() {}

    private static Ask travel(String person, String path) {
        return new Ask(Part.TRAVEL, person, path);
    }

    private static Ask debrief(String person, String path) {
        return new Ask(Part.DEBRIEF, person, path);
    }

    private static Ask advisory(String person, String path) {
        return new Ask(Part.ADVISORY, person, path);
    }

    /** Who asks which service for what. */
    record Ask(Part service, String person, String path) {

        @Override
        public String toString() {
            return person + " " + path;
        }
    }
}
