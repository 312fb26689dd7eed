package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.command;
import static org.sojourn.advisory.AdvisoryCalls.submitted;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryConcurrencyComponentTest {

    @Test
    void publishesOnceWhenTwoPublishAtTheSameTime() throws Exception {
        for (int round = 0; round < 3; round++) {
            At submitted = submitted(People.EDITH, text("CLEAR", "BV", 2));

            List<Integer> answers = together(Stream.of(People.PABLO, People.ERIK)
                    .map(publisher -> publication(publisher, submitted))
                    .toList());

            assertThat(answers).containsExactlyInAnyOrder(200, 412);
            assertThat(Db.count("select count(*) from outbox where key = ?", submitted.advisory()))
                    .isEqualTo(1);
        }
    }

    @Test
    void draftsOnceForOneIdempotencyKeyAskedTwiceAtTheSameTime() throws Exception {
        String key = UUID.randomUUID().toString();
        String title = "Asked twice " + key;
        String body = text("CLEAR", "BV", 2).replace("Do not travel to the far south", title);

        List<Integer> answers = together(IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(attempt -> () -> as(People.EDITH)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/advisories")
                        .statusCode())
                .toList());

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(Db.count("select count(*) from edition where title = ?", title))
                .isEqualTo(1);
    }

    private static Callable<Integer> publication(TestPerson publisher, At edition) {
        return () -> command(publisher, edition, "publish").statusCode();
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
