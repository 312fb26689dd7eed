package org.sojourn.platform.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;
import org.sojourn.platform.test.Tokens;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class NoticeMailComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Notices notices;

    private final TestPerson reader = People.traveller("mail-" + System.nanoTime());

    @BeforeEach
    void addressed() {
        addressed(reader, reader.username() + "@orion-labs.example");
    }

    @Test
    void mailsNothingOfWhatRollsBack() {
        QuarkusTransaction.begin();
        notices.tell(reader.id(), "trip-decided", "/api/trips/TR-ROLL-BACK", Instant.now());
        QuarkusTransaction.rollback();
        tell("/api/trips/TR-7K3F-9QXM");

        await().atMost(PATIENCE).until(() -> mails(reader).size() == 1);
        assertThat(text(mails(reader).getFirst())).contains("TR-7K3F-9QXM");
    }

    @Test
    void mailsALinkAndNothingOfTheContent() throws MessagingException {
        tell("/api/trips/TR-7K3F-9QXM");

        await().atMost(PATIENCE).until(() -> mails(reader).size() == 1);
        MimeMessage mail = mails(reader).getFirst();
        assertThat(mail.getSubject()).isEqualTo("You have a notice");
        assertThat(text(mail))
                .contains("https://sojourn.example/api/trips/TR-7K3F-9QXM")
                .doesNotContain("decided");
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of(reader))
                        .get("/api/test/notices")
                        .then()
                        .body("items[0].mail", equalTo("SENT"))
                        .body("items[0].mailedAt", notNullValue()));
    }

    @Test
    void mailsAgainWhenTheServerIsBack() {
        MailServer.server().stop();
        tell("/api/trips/TR-7K3F-9QXM");
        await().atMost(PATIENCE).until(() -> Integer.valueOf(1).equals(row().get("mail_attempts")));
        assertThat(row()).containsEntry("mail", "WAITING");

        MailServer.again();

        await().atMost(PATIENCE).until(() -> mails(reader).size() == 1);
    }

    @Test
    void givesUpOnAServerThatNeverTakesIt() {
        addressed(reader, "not an address");
        tell("/api/trips/TR-7K3F-9QXM");
        await().atMost(PATIENCE).until(() -> Integer.valueOf(1).equals(row().get("mail_attempts")));
        Db.execute(
                "update notice set mail_attempts = 14, mail_due_at = clock_timestamp() where recipient = ?",
                reader.id());

        await().atMost(PATIENCE).until(() -> "FAILED".equals(row().get("mail")));
    }

    @Test
    void mailsWhoeverHasAnAddressByTheSecondTime() {
        addressed(reader, "");
        tell("/api/trips/TR-7K3F-9QXM");
        await().atMost(PATIENCE).until(() -> Objects.equals(row().get("mail_attempts"), 1));
        addressed(reader, reader.username() + "@orion-labs.example");
        fallDue();

        await().atMost(PATIENCE).until(() -> mails(reader).size() == 1);
    }

    @Test
    void mailsNobodyWithoutAddress() {
        addressed(reader, "");
        tell("/api/trips/TR-7K3F-9QXM");
        await().atMost(PATIENCE).until(() -> Objects.equals(row().get("mail_attempts"), 1));
        assertThat(row()).containsEntry("mail", "WAITING");
        fallDue();

        await().atMost(PATIENCE).until(() -> "NONE".equals(row().get("mail")));
        assertThat(mails(reader)).isEmpty();
    }

    private void tell(String link) {
        QuarkusTransaction.requiringNew().run(() -> notices.tell(reader.id(), "trip-decided", link, Instant.now()));
    }

    private void fallDue() {
        Db.execute("update notice set mail_due_at = clock_timestamp() where recipient = ?", reader.id());
    }

    private Map<String, Object> row() {
        return Db.query("select mail, mail_attempts from notice where recipient = ?", reader.id())
                .getFirst();
    }

    private static void addressed(TestPerson person, String address) {
        Db.execute(
                "insert into person (id, username, name, unit_path, roles, coverage, email) values (?, ?, ?, ?, ?, ?, nullif(?, ''))"
                        + " on conflict (id) do update set email = excluded.email",
                person.id(),
                person.username(),
                person.name(),
                person.unit(),
                new String[] {"traveller"},
                new String[0],
                address);
    }

    private static List<MimeMessage> mails(TestPerson person) {
        return Arrays.stream(MailServer.server().getReceivedMessages())
                .filter(mail -> to(mail).startsWith(person.username() + "@"))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(MimeMessage mail) {
        return GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
    }
}
