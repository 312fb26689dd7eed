package org.sojourn.debrief.debriefcase;

/** Where a case is found. */
final class CaseLink {

    private CaseLink() {}

    static String to(DebriefCase of) {
        return "/api/debriefs/" + of.id();
    }
}
