package org.sojourn.debrief;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.sojourn.platform.test.TestPerson;

/** What people are told, as they read it themselves. */
final class Told {

    private Told() {}

    /** Lets the service meet people, who are told of things by role. */
    static void meet(TestPerson... people) {
        for (TestPerson person : people) {
            Debriefs.as(person).get("/api/debrief/notices").then().statusCode(200);
        }
    }

    /** How often somebody was told of a thing. */
    static long count(TestPerson person, String kind, String link) {
        List<String> links = Debriefs.as(person)
                .get("/api/debrief/notices?limit=100")
                .jsonPath()
                .getList("items.findAll { it.kind == '" + kind + "' }.link", String.class);
        return links.stream().filter(link::equals).count();
    }

    static void once(TestPerson person, String kind, String link) {
        assertThat(count(person, kind, link)).as(person.name() + " " + kind).isOne();
    }

    static void never(TestPerson person, String kind, String link) {
        assertThat(count(person, kind, link)).as(person.name() + " " + kind).isZero();
    }

    static void awaitOnce(TestPerson person, String kind, String link) {
        await().atMost(30, SECONDS).until(() -> count(person, kind, link) > 0);
        once(person, kind, link);
    }
}
