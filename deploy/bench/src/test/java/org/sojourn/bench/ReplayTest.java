package org.sojourn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String TRIP = "019ad000-0000-7000-8000-00000000000%d";

    @Test
    void readsTheTransactionInWhichAMarkerOccurs() {
        assertThat(captured(1))
                .extracting(Sent::sql)
                .containsExactly("BEGIN", "insert into trip\nvalues ($1, $2, $3)", "COMMIT");
    }

    @Test
    void makesNewIdsAndKeepsAllElse() {
        assertThat(Replay.script(captured(1), captured(2), _ -> List.of("uuid", "text", "text"))
                        .lines()
                        .skip(4))
                .containsExactly(
                        "BEGIN;",
                        "insert into trip",
                        "values (('00000000-0000-7000-8000-' || :n)::uuid, E'O''Hara\\x3A a=$1', null);",
                        "COMMIT;");
    }

    @Test
    void givesNewIdsTheTypeThatTheDatabaseTakes() {
        assertThat(Replay.script(captured(1), captured(2), _ -> List.of("text")))
                .contains("(('00000000-0000-7000-8000-' || :n)::text, ");
    }

    @Test
    void makesNoIdsWhereNothingIsNew() {
        assertThat(Replay.script(captured(1)))
                .startsWith("BEGIN;")
                .contains("'" + TRIP.formatted(1) + "'")
                .doesNotContain(":n");
    }

    @Test
    void countsTheTicksOfAProcessAndItsEndedChildren() {
        assertThat(Processor.ticks("12 (a (b) c) S 1 12 12 0 -1 4194560 1 2 3 4 100 20 3 4 20 0 1 0"))
                .isEqualTo(127);
    }

    private static List<Sent> captured(int trip) {
        String id = TRIP.formatted(trip);
        return StatementLog.of("""
        #7#travel#LOG:  execute <unnamed>: BEGIN
        #7#travel#LOG:  execute S_1: insert into trip
        \tvalues ($1, $2, $3)
        #9#travel#LOG:  execute <unnamed>: select 1 from outbox
        #7#travel#DETAIL:  Parameters: $1 = '%s', $2 = 'O''Hara: a=$1', $3 = NULL
        #8#keycloak#LOG:  statement: select '%1$s'
        #7#travel#LOG:  execute S_2: COMMIT
        #7#travel#LOG:  execute S_3: select now()
        """.formatted(id), "travel").transactionsWith(id);
    }
}
