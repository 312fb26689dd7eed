package org.sojourn.debrief.suggestion;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.Invalid;

/** What a suggestion must say, and must not. */
final class SuggestionRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> INDICATORS =
            Set.of("C", "T", "U", "H", "N", "E", "K", "D", "O", "DISC", "DET", "EXB", "CYB", "EXP");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern POINTS_BACK = Pattern.compile("\\b(DC|TR|IV|IN)-[0-9A-Z]{4}-[0-9A-Z]{4}\\b|\\S+@\\S+");

    private SuggestionRules() {}

    static void require(Suggestion suggestion, List<String> names) {
        if (!COUNTRIES.contains(suggestion.country())) {
            throw new Invalid("/country", "unknown-country", "This is no country of ISO 3166-1.");
        }
        String subdivision = suggestion.subdivision();
        if (subdivision != null && !within(subdivision, suggestion.country())) {
            throw new Invalid("/subdivision", "unknown-subdivision", "This is no part of the country by ISO 3166-2.");
        }
        for (int i = 0; i < suggestion.indicators().size(); i++) {
            if (!INDICATORS.contains(suggestion.indicators().get(i))) {
                throw new Invalid("/indicators/" + i, "unknown-indicator", "There is no such indicator.");
            }
        }
        requireNobodyNamed("/summary", suggestion.summary(), names);
        requireNobodyNamed("/area", suggestion.area(), names);
    }

    private static boolean within(String subdivision, String country) {
        return SUBDIVISION.matcher(subdivision).matches() && subdivision.startsWith(country + "-");
    }

    /** Catches what the service can know; the rest is with whoever writes it. */
    private static void requireNobodyNamed(String pointer, @Nullable String text, List<String> names) {
        if (text == null) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean named = names.stream().anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
        if (named || POINTS_BACK.matcher(text).find()) {
            throw new Invalid(pointer, "names-somebody", "What is released names nobody, and no case or trip.");
        }
    }
}
