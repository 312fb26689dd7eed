package org.sojourn.gateway.security;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Paths that have one spelling: non-empty segments that do not end with a dot, of plain characters, where only letters and digits beyond
 * ASCII are encoded.
 */
public final class CanonicalPath {

    private static final String PLAIN_MARKS = "-._~!$&'()*+,=:@";

    private CanonicalPath() {}

    public static boolean is(String path) {
        return path.equals("/")
                || (path.startsWith("/")
                        && List.of(path.substring(1).split("/", -1)).stream().allMatch(CanonicalPath::isSegment));
    }

    private static boolean isSegment(String segment) {
        if (segment.isEmpty() || segment.endsWith(".")) {
            return false;
        }
        int at = 0;
        while (at < segment.length()) {
            if (segment.charAt(at) == '%') {
                int end = endOfEncoded(segment, at);
                if (!isEncodedWord(segment.substring(at, end))) {
                    return false;
                }
                at = end;
            } else if (isPlain(segment.charAt(at))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PLAIN_MARKS.indexOf(character) >= 0;
    }

    private static int endOfEncoded(String segment, int start) {
        int end = start;
        while (end < segment.length() && segment.charAt(end) == '%') {
            end = Math.min(end + 3, segment.length());
        }
        return end;
    }

    private static boolean isEncodedWord(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < encoded.length(); at += 3) {
            if (at + 3 > encoded.length()
                    || !HexFormat.isHexDigit(encoded.charAt(at + 1))
                    || !HexFormat.isHexDigit(encoded.charAt(at + 2))) {
                return false;
            }
            bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .codePoints()
                    .allMatch(point -> point > 0x7F && (Character.isLetterOrDigit(point) || isMark(point)));
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
