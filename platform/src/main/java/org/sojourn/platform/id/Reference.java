package org.sojourn.platform.id;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Short names that people read out: a kind and 8 random Crockford base-32 characters, such as `TR-7K3F-9QXM`. */
public final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    /** A new reference; a unique constraint must guard the one clash in 10^12. */
    public static String next(String kind) {
        StringBuilder reference = new StringBuilder(12).append(kind).append('-');
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                reference.append('-');
            }
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    public static boolean isReference(String text) {
        return SHAPE.matcher(text).matches();
    }
}
