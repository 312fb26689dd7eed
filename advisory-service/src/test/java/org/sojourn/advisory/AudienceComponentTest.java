package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.draft;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AudienceComponentTest {

    private static final List<TestPerson> READERS = List.of(
            People.ADA, People.NOOR, People.SVEN, People.AUDE, People.VICTOR, People.VASCO, People.EDITH, People.PABLO);

    @Test
    void hidesDraftsFromAllButThoseWhoWriteForTheUnit() {
        At draft = draft(People.EDITH, text("CLEAR", "BV", 2));

        assertThat(readersOf(draft)).containsExactly(People.EDITH, People.PABLO);
    }

    @Test
    void admitsTheAudienceAndTheIssuersToAmberAndRed() {
        for (String classification : List.of("AMBER", "RED")) {
            At published = published(People.EDITH, People.PABLO, text(classification, "BV", 4));

            assertThat(readersOf(published)).containsExactly(People.ADA, People.NOOR, People.EDITH, People.PABLO);
            assertThat(listersOf(published)).containsExactly(People.ADA, People.NOOR, People.EDITH, People.PABLO);
        }
    }

    @Test
    void admitsTheOrganisationToGreen() {
        At published = published(People.EDITH, People.PABLO, text("GREEN", "BV", 4));

        assertThat(readersOf(published))
                .containsExactly(People.ADA, People.NOOR, People.SVEN, People.AUDE, People.EDITH, People.PABLO);
    }

    @Test
    void admitsEverybodyToClear() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "BV", 4));

        assertThat(readersOf(published)).containsExactlyElementsOf(READERS);
    }

    @Test
    void listsWhatAppliesToTheCaller() {
        At published = published(People.EDITH, People.PABLO, text("CLEAR", "HM", 3));
        String query = "/api/advisories?audience=me&country=HM&level=3&level=4&limit=100";

        assertThat(references(People.ADA, query)).contains(published.reference());
        assertThat(references(People.SVEN, query)).doesNotContain(published.reference());
        assertThat(references(People.ADA, query.replace("HM", "TF"))).isEmpty();
        assertThat(references(People.ADA, "/api/advisories?country=HM&level=1")).doesNotContain(published.reference());
    }

    @Test
    void pagesByKeysetWithALink() {
        for (int i = 0; i < 3; i++) {
            published(People.EDITH, People.PABLO, text("CLEAR", "GS", 2));
        }
        String path = "/api/advisories?country=GS&limit=2";
        Response first = as(People.ADA).get(path);
        String link = first.header("Link");

        assertThat(link).startsWith("</api/advisories?").endsWith(">; rel=\"next\"");
        List<String> rest = references(People.ADA, path + "&cursor=" + first.path("next"));
        assertThat(first.<List<String>>path("items.reference")).hasSize(2).doesNotContainAnyElementsOf(rest);
        assertThat(rest).isNotEmpty();
    }

    private static List<TestPerson> readersOf(At edition) {
        return READERS.stream()
                .filter(person -> as(person).get(edition.path()).statusCode() == 200)
                .toList();
    }

    private static List<TestPerson> listersOf(At edition) {
        return READERS.stream()
                .filter(person ->
                        references(person, "/api/advisories?limit=100").contains(edition.reference()))
                .toList();
    }

    private static List<String> references(TestPerson person, String path) {
        Response answer = as(person).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.<List<Map<String, Object>>>path("items").stream()
                .map(item -> (String) item.get("reference"))
                .toList();
    }
}
