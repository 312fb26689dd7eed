package org.sojourn.debrief.debriefcase;

/** Where a case is found. */
public final class CaseLink {

    private CaseLink() {}

    public static String to(DebriefCase of) {
        return "/api/debriefs/" + of.id();
    }
}
