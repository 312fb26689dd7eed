package org.sojourn.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tokens of the people of a load, renewed while Keycloak answers and used on while it does not. */
final class Tokens {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final UnaryOperator<String> source;
    private final Map<String, Token> held = new ConcurrentHashMap<>();

    Tokens(UnaryOperator<String> source) {
        this.source = source;
    }

    /** So that an outage does not find anybody without one. */
    void fetch(List<String> people) {
        people.forEach(person -> held.put(person, fresh(person)));
    }

    String of(String person) {
        return held.compute(person, (name, token) -> renewed(name, token)).value();
    }

    /** A token that was refused is not shown again. */
    void forget(String person) {
        held.remove(person);
    }

    private Token renewed(String person, @Nullable Token token) {
        Instant now = InstantSource.system().instant();
        if (token != null && now.isBefore(token.until())) {
            return token;
        }
        try {
            return fresh(person);
        } catch (RuntimeException unavailable) {
            if (token == null) {
                throw unavailable;
            }
            return new Token(token.value(), now.plus(PAUSE));
        }
    }

    private Token fresh(String person) {
        return new Token(source.apply(person), InstantSource.system().instant().plus(FRESH));
    }

    private record Token(String value, Instant until) {}
}
