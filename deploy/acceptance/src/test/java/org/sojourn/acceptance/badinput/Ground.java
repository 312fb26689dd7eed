package org.sojourn.acceptance.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** The stack that bad requests are sent to, and whose tokens they carry. */
record Ground(Stack stack, Path data, Map<String, Token> tokens) {

    static final Duration TOKEN_LIFE = Duration.ofMinutes(3);

    static Ground of(Stack stack, Path data) {
        return new Ground(stack, data, new ConcurrentHashMap<>());
    }

    URI gateway() {
        return stack.address(Part.GATEWAY);
    }

    String token(String person) {
        Instant now = InstantSource.system().instant();
        return tokens.compute(
                        person,
                        (name, held) -> held == null || held.until().isBefore(now)
                                ? new Token(stack.token(name), now.plus(TOKEN_LIFE))
                                : held)
                .value();
    }

    /** The database of a service, as the superuser, whom no row-level policy blinds. */
    Connection database(String name) throws SQLException {
        int port = stack.address(Part.POSTGRES).getPort();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", password());
    }

    private String password() {
        try {
            return Files.readString(data.resolve("postgres/superuser.password")).strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A token, and until when it is used. */
    record Token(String value, Instant until) {}
}
