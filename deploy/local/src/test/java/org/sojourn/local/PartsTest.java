package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path data;

    Layout layout;
    Ports ports;
    Parts parts;

    @BeforeEach
    void prepare() {
        layout = Layout.of(REPOSITORY, data);
        ports = Ports.free(1);
        parts = new Parts(layout, ports, new Secrets(layout.secrets()), Tuning.SMALL);
    }

    @AfterEach
    void stopAll() {
        Part.all().forEach(parts::stop);
    }

    @Test
    void failsWithTheLogWhenAPartEndsWhileStarting() {
        var nothingBuilt = new Parts(Layout.of(data, data), ports, new Secrets(layout.secrets()), Tuning.SMALL);

        assertThatThrownBy(() -> nothingBuilt.start(Part.GATEWAY))
                .hasMessageContaining("gateway ended while starting; its log is " + layout.log(Part.GATEWAY));
    }

    @Test
    void keepsTheDatabaseWhenItIsKilled() throws SQLException {
        parts.start(Part.POSTGRES);
        parts.postgres().provision("travel", "owner", "app");
        parts.postgres().provisionOwned("keycloak", "secret");

        assertThat(parts.kill(Part.POSTGRES)).isTrue();
        assertThat(parts.runs(Part.POSTGRES)).isFalse();
        parts.start(Part.POSTGRES);

        try (var travel = parts.postgres().connect("travel")) {
            assertThat(travel.isValid(1)).isTrue();
        }
    }

    @Test
    void findsAPartThatAnotherProcessStarted() {
        parts.start(Part.POSTGRES);
        var other = new Parts(layout, ports, new Secrets(layout.secrets()), Tuning.SMALL);

        assertThat(other.runs(Part.POSTGRES)).isTrue();
        assertThat(other.stop(Part.POSTGRES)).isTrue();
        assertThat(parts.runs(Part.POSTGRES)).isFalse();
    }

    @Test
    void mistakesNoOtherProcessForAPart() throws Exception {
        Files.createDirectories(layout.pid(Part.KAFKA).getParent());
        Files.writeString(layout.pid(Part.KAFKA), ProcessHandle.current().pid() + " 1970-01-01T00:00:00Z");

        assertThat(parts.runs(Part.KAFKA)).isFalse();
        assertThat(parts.kill(Part.KAFKA)).isFalse();
    }

    @Test
    void startsTheBrokerWithTheTopicsAgainAfterACrash() throws ExecutionException, InterruptedException {
        parts.start(Part.KAFKA);
        parts.kill(Part.KAFKA);
        parts.start(Part.KAFKA);

        assertThat(topics())
                .contains("sojourn.advisory.edition", "sojourn.travel.trip", "sojourn.audit.checkpoint")
                .hasSize(Topics.read(layout.topics(), 4).size());
    }

    @Test
    void takesMailsForEverybodyAndShowsThem() throws Exception {
        parts.start(Part.MAIL);

        send("ada@example.org", "You have a notice");
        send("emil@example.org", "Another one");

        assertThat(mails("")).hasSize(2);
        var read = mails("?to=ada@example.org");
        assertThat(read).hasSize(1);
        assertThat(read.at("/0/subject").asText()).isEqualTo("You have a notice");
        assertThat(read.at("/0/text").asText()).isEqualTo("http://localhost:8080/api/me");
    }

    @Test
    void givesTheGatewayTheAddressOfEachReplica() {
        var two = new Ports(ports.first(), 2);
        var travel = "http://127.0.0.1:" + ports.of(Part.TRAVEL);
        assertThat(new Parts(layout, ports, new Secrets(layout.secrets()), Tuning.SMALL)
                        .application(Part.GATEWAY)
                        .environment())
                .containsEntry("SOJOURN_TRAVEL_URL", travel);
        assertThat(new Parts(layout, two, new Secrets(layout.secrets()), Tuning.SMALL)
                        .application(Part.GATEWAY)
                        .environment())
                .containsEntry("SOJOURN_TRAVEL_URL", travel + ",http://127.0.0.1:" + (ports.of(Part.TRAVEL) + 10));
    }

    @Test
    void remembersWhereThePartsOfAStackListen() throws Exception {
        var two = new Ports(ports.first(), 2);
        two.write(layout.ports());
        assertThat(Ports.read(layout.ports())).isEqualTo(two);
    }

    private void send(String recipient, String subject) {
        GreenMailUtil.sendTextEmail(
                recipient,
                "sojourn@sojourn.example",
                subject,
                "http://localhost:8080/api/me",
                new ServerSetup(ports.of(Part.MAIL), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private JsonNode mails(String query) throws IOException {
        var address = "http://127.0.0.1:" + ports.management(Part.MAIL) + "/mails" + query;
        try (var answer = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(answer);
        }
    }

    private List<String> topics() throws ExecutionException, InterruptedException {
        var settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", "127.0.0.1:" + ports.of(Part.KAFKA)));
        try (var admin = Admin.create(settings)) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }
}
