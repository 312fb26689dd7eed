package org.sojourn.bench;

import java.util.Locale;

/** Writes figures as the table shows them: three digits that mean something. */
final class Figures {

    private Figures() {}

    static String of(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
