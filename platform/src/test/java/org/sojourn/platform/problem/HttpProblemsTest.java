package org.sojourn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpProblemsTest {

    /** No connection to be had, the server gone or stopping, a deadlock, no room left. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08006", "57P01", "40P01", "53100"})
    void asksToComeBackWhereAFaultOfTheDatabasePasses(@Nullable String state) {
        Response answer = answer(state);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void callsWhatWouldFailAgainAnErrorOfItsOwn() {
        assertThat(answer("23505").getStatus()).isEqualTo(500);
    }

    private static Response answer(@Nullable String state) {
        var fault = new SQLException("as told", state);
        return new HttpProblems().map((Throwable) new IllegalStateException("it could not be read", fault));
    }
}
