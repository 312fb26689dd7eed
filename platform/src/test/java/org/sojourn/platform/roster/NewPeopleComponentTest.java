package org.sojourn.platform.roster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class NewPeopleComponentTest {

    private static final int CROWD = 16;

    @Test
    void letsACrowdOfNewPeopleCreateSomethingAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> people = Stream.<Callable<Integer>>generate(NewPeopleComponentTest::newPerson)
                .limit(CROWD)
                .toList();

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            for (Future<Integer> answer : threads.invokeAll(people)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(CROWD).containsOnly(201);
    }

    private static Callable<Integer> newPerson() {
        String token =
                Tokens.sign(Tokens.claims(People.ADA).subject(UUID.randomUUID().toString()));
        return () -> given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\": \"my secret\", \"lines\": [{\"word\": \"one\"}]}")
                .post("/api/cards")
                .statusCode();
    }
}
