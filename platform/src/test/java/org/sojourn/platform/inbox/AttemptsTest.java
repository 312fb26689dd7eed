package org.sojourn.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.arjuna.ats.jta.UserTransaction;
import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final Attempts attempts = new Attempts(UserTransaction.userTransaction());

    @Test
    void givesUpNothingOnceTheServiceStops() {
        attempts.stop(new ShutdownEvent());
        assertThatThrownBy(() -> attempts.untilDone(AttemptsTest::fail, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stopped before the work was done");
    }

    @Test
    void tellsWhatWentWrongWithTheLastAttempt() {
        assertThat(attempts.untilDone(AttemptsTest::fail, 2)).hasMessage("a part is gone");
    }

    private static void fail() {
        throw new IllegalArgumentException("a part is gone");
    }
}
