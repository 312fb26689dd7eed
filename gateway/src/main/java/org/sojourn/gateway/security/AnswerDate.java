package org.sojourn.gateway.security;

import io.netty.handler.codec.DateFormatter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;

/** The time of answers as HTTP writes it, written once a second. */
final class AnswerDate {

    private record Written(long second, String text) {}

    private final InstantSource clock;
    private volatile Written last = new Written(Long.MIN_VALUE, "");

    AnswerDate(InstantSource clock) {
        this.clock = clock;
    }

    String now() {
        Instant now = clock.instant();
        Written written = last;
        if (written.second() != now.getEpochSecond()) {
            written = new Written(now.getEpochSecond(), DateFormatter.format(Date.from(now)));
            last = written;
        }
        return written.text();
    }
}
