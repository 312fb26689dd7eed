package org.sojourn.acceptance.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Tokens of people, asked for again before they expire after their five minutes of real time, whatever domain time does. */
public final class KeptTokens {

    private static final Duration USE = Duration.ofMinutes(3);

    private final UnaryOperator<String> signIn;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public KeptTokens(UnaryOperator<String> signIn) {
        this.signIn = signIn;
    }

    /** A token of a person, which lives on for two minutes at least. */
    public String of(String person) {
        Instant now = InstantSource.system().instant();
        return tokens.compute(
                        person,
                        (name, held) -> held == null || held.until().isBefore(now)
                                ? new Token(signIn.apply(name), now.plus(USE))
                                : held)
                .value();
    }

    private record Token(String value, Instant until) {}
}
