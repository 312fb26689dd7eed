package org.sojourn.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.sojourn.advisory.AdvisoryCalls.as;
import static org.sojourn.advisory.AdvisoryCalls.creating;
import static org.sojourn.advisory.AdvisoryCalls.published;
import static org.sojourn.advisory.AdvisoryCalls.text;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.AdvisoryCalls.At;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class CountryComponentTest {

    @Test
    void refusesCountriesThatAreNotAssigned() {
        as(People.ADA).get("/api/countries/QQ").then().statusCode(404);
    }

    @Test
    void refusesAGroupByWhoIsNoEditor() {
        creating(People.ADA, group("Ada's group"))
                .post("/api/country-groups")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesMembersThatAreUnknownOrOverlap() {
        String body = """
                {"name": "Confused", "members": [
                  {"country": "QQ", "from": "2020-01-01"},
                  {"country": "BV", "from": "2020-01-01"},
                  {"country": "BV", "from": "2021-01-01"}]}
                """;
        creating(People.EDITH, body)
                .post("/api/country-groups")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/members/0/country", "/members/2/from"));
    }

    @Test
    void refusesANameThatIsTakenAndAVersionThatIsStale() {
        Response taken = creating(People.EDITH, group("Taken")).post("/api/country-groups");
        String path = taken.header("Location");

        creating(People.EDITH, group("Taken"))
                .post("/api/country-groups")
                .then()
                .statusCode(409)
                .body("type", is("urn:sojourn:problem:name-taken"));
        as(People.EDITH).body(group("Renamed")).put(path).then().statusCode(428);
        as(People.EDITH)
                .header("If-Match", "\"7\"")
                .body(group("Renamed"))
                .put(path)
                .then()
                .statusCode(412);
        as(People.VASCO)
                .header("If-Match", taken.header("ETag"))
                .body(group("Renamed"))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void listsAllCountriesPageByPage() {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as(People.VICTOR).get("/api/countries?limit=100&cursor=" + cursor);
            codes.addAll(page.<List<String>>path("items.alpha2"));
            cursor = page.path("next");
        }
        assertThat(codes).hasSize(249).doesNotHaveDuplicates().isSorted();
        as(People.VICTOR)
                .get("/api/countries/BV")
                .then()
                .body("name", is("Bouvet Island"))
                .body("numeric", is("074"));
    }

    @Test
    void readsAGroupAsOfAnyDay() {
        Response created = creating(People.EDITH, group("Dated")).post("/api/country-groups");
        created.then().statusCode(201);
        String path = created.header("Location");

        as(People.VICTOR).get(path + "?asOf=2019-12-31").then().body("countries", hasSize(0));
        as(People.VICTOR).get(path + "?asOf=2020-06-01").then().body("countries", contains("AQ", "BV"));
        as(People.VICTOR).get(path + "?asOf=2021-01-01").then().body("countries", contains("BV"));
        as(People.VICTOR).get(path + "?asOf=soon").then().statusCode(400);
        as(People.VICTOR).get("/api/country-groups?limit=100").then().body("items.name", hasItem("Dated"));

        as(People.EDITH)
                .header("If-Match", created.header("ETag"))
                .body(group("Dated anew"))
                .put(path)
                .then()
                .statusCode(200)
                .body("name", is("Dated anew"));
    }

    @Test
    void publishesAGroupAsItsMembersOfThatDay() {
        Response group = creating(People.EDITH, group("Bouvet and its allies")).post("/api/country-groups");
        String body = text("CLEAR", "HM", 4)
                .replace("\"country\": \"HM\"", "\"group\": \"%s\"".formatted(group.<String>path("id")));

        At published = published(People.EDITH, People.PABLO, body);

        as(People.ADA)
                .get(published.path())
                .then()
                .body("publishedAreas.country", contains("BV"))
                .body("publishedAreas.group", contains("Bouvet and its allies"));
    }

    @Test
    void refusesToPublishAGroupWithoutMembers() {
        Response group = creating(
                        People.EDITH, "{\"name\": \"Empty %s\", \"members\": []}".formatted(UUID.randomUUID()))
                .post("/api/country-groups");
        String body = text("CLEAR", "HM", 4)
                .replace("\"country\": \"HM\"", "\"group\": \"%s\"".formatted(group.<String>path("id")));
        At submitted = AdvisoryCalls.submitted(People.EDITH, body);

        AdvisoryCalls.command(People.PABLO, submitted, "publish")
                .then()
                .statusCode(422)
                .body("rule", is("advisory.group-empty"));
    }

    private static String group(String name) {
        return """
                {"name": "%s", "members": [
                  {"country": "BV", "from": "2020-01-01"},
                  {"country": "AQ", "from": "2020-01-01", "until": "2021-01-01"}]}
                """.formatted(name);
    }
}
