package org.sojourn.platform.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.TestClock;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class ExpiryComponentTest {

    @Inject
    @All
    List<Sweep> sweeps;

    @Inject
    Access access;

    @Test
    void forgetsAnswersAfterSevenDaysAndNoSooner() {
        String scope = "expiry-" + UUID.randomUUID();
        answered(scope, "old", "7 days 1 minute");
        answered(scope, "young", "6 days 23 hours");

        sweep("idempotency_key-expiry");

        assertThat(Db.query("select key from idempotency_key where scope = ?", scope))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("key", "young"));
    }

    @Test
    void forgetsEventsAfterThirtyDaysAndNoSooner() {
        String subject = "expiry-" + UUID.randomUUID();
        arrived(subject, 1, "30 days 1 minute");
        arrived(subject, 2, "29 days 23 hours");

        sweep("inbox-expiry");

        assertThat(Db.query("select version from inbox where subject = ?", subject))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("version", 2L));
    }

    private void sweep(String name) {
        Sweep sweep = sweeps.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(sweep.sweep(access.system(name), TestClock.now(), 100))
                        .isPositive());
    }

    private static void answered(String scope, String key, String ago) {
        Db.execute(
                "insert into idempotency_key (scope, key, subject, request_hash, status, response, id, created_at)"
                        + " values (?, ?, ?, ''::bytea, 201, ''::bytea, ?, clock_timestamp() - ?::interval)",
                scope,
                key,
                UUID.randomUUID(),
                UUID.randomUUID(),
                ago);
    }

    private static void arrived(String subject, long version, String ago) {
        Db.execute(
                "insert into inbox (event_id, type, subject, key, epoch, version, outcome, received_at)"
                        + " values (?, 'type', ?, 'key', 0, ?, 'APPLIED', clock_timestamp() - ?::interval)",
                UUID.randomUUID(),
                subject,
                version,
                ago);
    }
}
