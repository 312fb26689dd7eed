package org.sojourn.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Text as people write it; control characters other than tab and line ends, and halves of characters, are refused. */
class CleanText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        return text == null || isClean(text)
                ? text
                : (String) context.handleWeirdStringValue(String.class, "", "not clean text");
    }

    static boolean isClean(String text) {
        return text.codePoints().allMatch(CleanText::isClean);
    }

    private static boolean isClean(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            default -> !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
        };
    }
}
