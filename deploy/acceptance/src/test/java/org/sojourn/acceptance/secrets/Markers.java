package org.sojourn.acceptance.secrets;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that are planted: a random one for each kind of what is entrusted, which occurs nowhere else. */
final class Markers {

    private static final Pattern PLACE = Pattern.compile("<([a-z-]+\\.[a-z-]+)>");
    private static final int LENGTH = 18;
    private static final int LETTERS = 26;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> words = new LinkedHashMap<>();

    /** A text with the words in place of their kinds, which stand in angle brackets. */
    String fill(String template) {
        return PLACE.matcher(template).replaceAll(kind -> Matcher.quoteReplacement(of(kind.group(1))));
    }

    /** The word of a kind, drawn when it is first asked for. */
    String of(String kind) {
        return words.computeIfAbsent(kind, k -> draw());
    }

    /** Takes what was drawn elsewhere as the word of a kind. */
    void take(String kind, String word) {
        words.put(kind, word);
    }

    /** Each kind that was planted, with its word. */
    Map<String, String> planted() {
        return Map.copyOf(words);
    }

    private String draw() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append((char) ('a' + random.nextInt(LETTERS)));
        }
        return word.toString();
    }
}
