package org.sojourn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.eventually;

import java.util.List;
import java.util.Map;
import org.sojourn.local.Part;

/** What people were told: a notice in the service, and a mail with a link and no content. */
final class Told {

    private static final List<String> MAIL_DOMAINS = List.of("orion-labs.example", "authority.example");

    private Told() {}

    /** Waits until somebody reads a notice of a kind, whose link begins so, and has the mail with that link. */
    static void isTold(String username, String context, String kind, String link) {
        eventually(() -> {
            List<Map<String, Object>> notices = as(username)
                    .queryParam("limit", 100)
                    .get("/api/" + context + "/notices")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items");
            assertThat(notices)
                    .as("notices of %s", username)
                    .anyMatch(notice -> kind.equals(notice.get("kind"))
                            && String.valueOf(notice.get("link")).startsWith(link)
                            && "SENT".equals(notice.get("mail")));
        });
        String address = Sojourn.stack().address(Part.GATEWAY) + link;
        assertThat(mailsTo(username)).as("mails to %s", username).anyMatch(text -> text.contains(address));
    }

    private static List<String> mailsTo(String username) {
        return MAIL_DOMAINS.stream()
                .flatMap(domain -> given()
                        .baseUri(Sojourn.stack().management(Part.MAIL).toString())
                        .queryParam("to", username + "@" + domain)
                        .get("/mails")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("text", String.class)
                        .stream())
                .toList();
    }
}
