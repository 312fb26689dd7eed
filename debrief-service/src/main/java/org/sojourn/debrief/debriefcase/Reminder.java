package org.sojourn.debrief.debriefcase;

import java.util.Locale;

/** How much of the term has passed when somebody is reminded; each comes once. */
enum Reminder {
    HALF(50),
    FOUR_FIFTHS(80),
    DUE(100);

    private final int percent;

    Reminder(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    String noticeKind() {
        return "debrief-reminder-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
