package org.sojourn.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Moments and days of the years 1 to 9999 UTC, as RFC 3339 has them; what lies outside can be neither reckoned with nor stored. */
class StorableTime extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    private StorableTime(JsonDeserializer<?> of) {
        super(of);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> of) {
        return new StorableTime(of);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.getText();
        Object time = super.deserialize(json, context);
        return isStorable(time) ? time : context.handleWeirdStringValue(handledType(), text, "year out of range");
    }

    static boolean isStorable(Object time) {
        int year = switch (time) {
            case Instant moment -> moment.atOffset(ZoneOffset.UTC).getYear();
            case LocalDate day -> day.getYear();
            default -> throw new IllegalArgumentException("neither a moment nor a day");
        };
        return year >= 1 && year <= 9999;
    }

    /** Puts it before whatever reads moments and days. */
    static class Everywhere extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> of) {
            Class<?> read = type.getBeanClass();
            return read == Instant.class || read == LocalDate.class ? new StorableTime(of) : of;
        }
    }
}
