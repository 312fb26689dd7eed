package org.sojourn.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.test.Authority;
import org.sojourn.platform.test.KafkaServer;
import org.sojourn.platform.test.Outside;

/** A broker that knows its clients by their certificates: a stranger may do nothing there, its operator everything. */
class MountedKafkaTlsTest {

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static Authority authority;
    private static KafkaServer kafka;
    private static Path mounted;

    @BeforeAll
    static void start() throws Exception {
        authority = Authority.in(folder.resolve("authority"));
        mounted = folder.resolve("kafka.pem");
        Authority.Identity broker = authority.issue("kafka", "ip:127.0.0.1");
        var outside =
                new Outside("127.0.0.1", authority.certificate(), broker.certificate(), broker.key(), broker.both());
        kafka = KafkaServer.start(folder.resolve("kafka"), freePort(), outside);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @BeforeEach
    void mountStranger() throws Exception {
        mount(authority.issue("stranger").both());
    }

    @Test
    void failsAtItsStartWhereWhatIsMountedCannotBeUsed() throws Exception {
        Files.writeString(mounted, "spoilt");
        assertThatThrownBy(this::client).isInstanceOf(KafkaException.class);
        Files.delete(mounted);
        assertThatThrownBy(this::client).isInstanceOf(KafkaException.class);
    }

    @Test
    void showsTheCertificateThatIsMountedByThen() throws Exception {
        try (Admin client = client()) {
            assertThatThrownBy(() -> createTopic(client, "sojourn.first"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            mount(authority.issue("kafka-operator").both());
            await("its connection is closed once nothing is asked of it for a while")
                    .pollInterval(Duration.ofSeconds(1))
                    .atMost(A_WHILE)
                    .ignoreExceptions()
                    .untilAsserted(() -> createTopic(client, "sojourn.first"));
        }
    }

    @Test
    void goesOnWithTheCertificateOfBeforeWhereTheFileIsSpoilt() throws Exception {
        mount(authority.issue("kafka-operator").both());
        try (Admin client = client()) {
            createTopic(client, "sojourn.second");
            Files.writeString(mounted, "spoilt");
            Thread.sleep(Duration.ofSeconds(1));
            createTopic(client, "sojourn.third");
            assertThat(client.listTopics().names().get()).contains("sojourn.second", "sojourn.third");
        }
    }

    @Test
    void needsNoCertificateWhereNoneIsMounted() {
        var settings = new AdminClientConfig(Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString()));
        try (var tls = new MountedKafkaTls()) {
            tls.configure(settings.values());
            assertThat(tls.createClientSslEngine("localhost", kafka.port(), "").getUseClientMode())
                    .isTrue();
        }
    }

    private static void createTopic(Admin client, String name) throws Exception {
        client.createTopics(List.of(new NewTopic(name, Optional.empty(), Optional.empty())))
                .all()
                .get();
    }

    /** Its connections are closed soon after they were used, so that it makes others. */
    private Admin client() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "security.protocol",
                "SSL",
                "ssl.engine.factory.class",
                MountedKafkaTls.class.getName(),
                "ssl.keystore.type",
                "PEM",
                "ssl.keystore.location",
                mounted.toString(),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                authority.certificate().toString(),
                "connections.max.idle.ms",
                "300"));
    }

    private static void mount(Path certificate) throws Exception {
        Path fresh = folder.resolve("fresh.pem");
        Files.copy(certificate, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, mounted, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
