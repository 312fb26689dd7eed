package org.sojourn.acceptance.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A word as it may stand in bytes. */
record Form(String name, String characters) {

    private static final int BYTE = 8;
    private static final int DIGIT = 6;
    private static final int ALIGNMENTS = 3;

    /** A word in clear and in every form in which software writes text; it consists of ASCII. */
    static List<Form> of(String word) {
        List<Form> forms = new ArrayList<>();
        forms.add(new Form("clear", word));
        forms.add(new Form("capitals", word.toUpperCase(Locale.ROOT)));
        for (int before = 0; before < ALIGNMENTS; before++) {
            forms.add(new Form("base64", base64(Base64.getEncoder(), word, before)));
            forms.add(new Form("base64url", base64(Base64.getUrlEncoder(), word, before)));
        }
        for (HexFormat hex : List.of(HexFormat.of(), HexFormat.of().withUpperCase())) {
            forms.add(new Form("hex", hex.formatHex(word.getBytes(UTF_8))));
            forms.add(new Form("URL", each(word, c -> "%" + hex.toHexDigits((byte) c))));
            forms.add(new Form("JSON escapes", each(word, c -> "\\u" + hex.toHexDigits((short) c))));
        }
        String wide = each(word, c -> Character.toString(c) + '\0');
        forms.add(new Form("UTF-16", wide.substring(0, wide.length() - 1)));
        return forms.stream().distinct().toList();
    }

    byte[] bytes() {
        return characters.getBytes(ISO_8859_1);
    }

    /** The digits that depend on the word alone, if so many bytes stand before it. */
    private static String base64(Base64.Encoder encoder, String word, int before) {
        String digits = encoder.withoutPadding().encodeToString(("\0".repeat(before) + word).getBytes(UTF_8));
        int first = (before * BYTE + DIGIT - 1) / DIGIT;
        int last = (before + word.length()) * BYTE / DIGIT;
        return digits.substring(first, last);
    }

    private static String each(String word, IntFunction<String> written) {
        return word.chars().mapToObj(written).collect(Collectors.joining());
    }
}
