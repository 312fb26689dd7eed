package org.sojourn.platform.fault;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells faults that pass by themselves from those that lie in what is asked for. */
public final class Faults {

    private static final String CANCELLED = "57014";
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private Faults() {}

    /** The first SQL state on the way to the cause decides; what was suppressed counts only where there is none. */
    public static boolean pass(Throwable fault) {
        Optional<Boolean> decided = causes(fault).flatMap(Faults::decide).findFirst();
        return decided.orElseGet(() -> causes(fault)
                .flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .anyMatch(Faults::pass));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static Stream<Boolean> decide(Throwable fault) {
        if (fault instanceof SQLException database) {
            return Stream.of(passes(database.getSQLState()));
        }
        return fault instanceof SystemException || fault instanceof NotSupportedException
                ? Stream.of(true)
                : Stream.of();
    }

    /** The pool gives no state when it has no connection. */
    private static boolean passes(@Nullable String state) {
        return state == null || (!state.equals(CANCELLED) && PASSING.contains(state.substring(0, 2)));
    }
}
