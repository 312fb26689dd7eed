package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sojourn.acceptance.Sojourn.as;
import static org.sojourn.acceptance.Sojourn.eventually;
import static org.sojourn.acceptance.Sojourn.to;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.local.Part;
import org.sojourn.local.Stack;

/** Passwords, certificates and keys become others while people work, as the runbook says; no request of theirs fails, and no pod is replaced. */
@OnKubernetes
class RotationE2ETest {

    private static final List<String> SERVICES = List.of("advisory-service", "travel-service", "debrief-service");
    private static final String PASSWORD = "database-password";
    private static final String FIELD = "field.json";
    private static final List<String> CHECKPOINTS = List.of("checkpoint.key", "checkpoint.pub");
    private static final String SEALED_BY = "debrief.json";
    private static final String SEALED_TO = "debrief.pub.json";

    private final Stack dataPlane = Stack.forCluster(Cluster.repository(), System.getProperty("sojourn.address"));
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void changesThePasswordOfAServingRole() throws SQLException {
        List<String> pods = Cluster.pods("travel-service");
        String before = Cluster.secret("travel-service", PASSWORD);
        String after = UUID.randomUUID().toString();
        try (Load load = Load.begin();
                Connection travel = dataPlane.database("travel");
                Statement statement = travel.createStatement()) {
            Cluster.change("travel-service", "travel-service", Map.of(PASSWORD, after + "\n" + before));
            statement.execute("alter role travel_app password '" + after + "'");
            Cluster.change("travel-service", "travel-service", Map.of(PASSWORD, after));
            load.endWithoutFailure();
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'travel_app'");
        }
        eventually(() -> {
            for (int times = 0; times < 20; times++) {
                as("ada").get("/api/trips?limit=1").then().statusCode(200);
            }
        });
        assertThat(Cluster.pods("travel-service")).containsExactlyInAnyOrderElementsOf(pods);
    }

    @Test
    void changesTheCertificatesOfServices() {
        try (Load load = Load.begin()) {
            for (String service : SERVICES) {
                List<String> pods = Cluster.addresses(service);
                BigInteger before = shown(pods.getFirst());
                String name = service + "-" + InstantSource.system().millis();
                var issued = dataPlane.issue(name, "dns:" + service);
                Cluster.change(
                        service,
                        service + "-tls",
                        Map.of("tls.crt", read(issued.certificate()), "tls.key", read(issued.key())));
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() -> assertThat(pods)
                                .hasSizeGreaterThan(1)
                                .allSatisfy(pod -> assertThat(shown(pod)).isNotEqualTo(before)));
            }
            load.endWithoutFailure();
        }
    }

    @Test
    void changesTheKeysOfFieldsSealedBlocksAndCheckpoints(@TempDir Path folder) throws IOException, SQLException {
        String trip = Journey.declare("ada", Journey.trip("NO", 30, 2));
        Object contact = emergencyContact(trip);
        for (String service : SERVICES) {
            take(folder.resolve(service), service);
        }
        try (Load load = Load.begin()) {
            rotate("add", folder);
            rotate("promote", folder);
            Journey.declare("noor", Journey.trip("NO", 30, 2));
            Journey.giveAccount("emil", Journey.returned("emil"));
            load.endWithoutFailure();
        }
        assertThat(emergencyContact(trip)).isEqualTo(contact);
        SightStep.verifyTheAudit();
        for (String service : List.of("travel-service", "debrief-service")) {
            assertThat(wrappedUnder(primary(folder.resolve(service)), service))
                    .as(service)
                    .isPositive();
        }
    }

    @Test
    void changesTheKeyByWhichKeycloakSigns() throws IOException, InterruptedException {
        Installation installation = Installation.named().orElseThrow();
        String before = keyId(installation.token("grace"));
        try (Load load = Load.begin();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            dataPlane.addSigningKey();
            String fresh = installation.token("grace");
            assertThat(keyId(fresh)).isNotEqualTo(before);
            Callable<Integer> reads =
                    () -> to(Part.GATEWAY, fresh).get("/api/trips?limit=1").statusCode();
            for (Future<Integer> answered : people.invokeAll(Collections.nCopies(20, reads))) {
                assertThat(answered.get()).isEqualTo(200);
            }
            Thread.sleep(Duration.ofSeconds(6));
            load.endWithoutFailure();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a request with a fresh token was not answered", fault);
        }
    }

    private static Object emergencyContact(String trip) {
        Response shown = as("ada").get(trip);
        return shown.then().statusCode(200).extract().path("content.emergencyContact");
    }

    private static void take(Path folder, String service) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FIELD), Cluster.secret(service, FIELD));
        for (String file : CHECKPOINTS) {
            Files.writeString(folder.resolve(file), Cluster.secret(service, file));
        }
        if (service.equals("debrief-service")) {
            Files.writeString(folder.resolve(SEALED_BY), Cluster.secret(service, SEALED_BY));
        }
    }

    /** One step of the rotation, in every service; who opens sealed blocks gets the key before those who seal them. */
    private void rotate(String word, Path folder) {
        for (String service : List.of("debrief-service", "advisory-service", "travel-service")) {
            Path keys = folder.resolve(service);
            dataPlane.keys(word, keys);
            Map<String, String> files = new HashMap<>(Map.of(FIELD, read(keys.resolve(FIELD))));
            CHECKPOINTS.forEach(file -> files.put(file, read(keys.resolve(file))));
            if (service.equals("debrief-service")) {
                files.put(SEALED_BY, read(keys.resolve(SEALED_BY)));
            } else {
                files.put(SEALED_TO, read(folder.resolve("debrief-service").resolve(SEALED_TO)));
            }
            Cluster.change(service, service, files);
        }
    }

    private int primary(Path keys) throws IOException {
        return (int)
                json.readTree(read(keys.resolve(FIELD))).path("primaryKeyId").asLong();
    }

    /** Tink writes before what it has encrypted by which key of the keyset. */
    private int wrappedUnder(int key, String service) throws SQLException {
        byte[] prefix =
                ByteBuffer.allocate(1 + Integer.BYTES).put((byte) 1).putInt(key).array();
        try (Connection database = dataPlane.database(service.replace("-service", ""));
                var count =
                        database.prepareStatement("select count(*) from data_key where position(? in wrapped) > 0")) {
            count.setBytes(1, prefix);
            var row = count.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private String keyId(String token) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]))
                .path("kid")
                .asText();
    }

    /** The number of the certificate that a pod shows. */
    private static BigInteger shown(String pod) {
        try {
            SSLContext trusting = Installation.named().orElseThrow().trusting();
            try (SSLSocket socket = (SSLSocket) trusting.getSocketFactory().createSocket(pod, 8080)) {
                socket.startHandshake();
                return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
            }
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("no certificate is shown by " + pod, fault);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(file + " cannot be read", fault);
        }
    }
}
