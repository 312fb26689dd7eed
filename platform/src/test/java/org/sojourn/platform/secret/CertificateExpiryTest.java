package org.sojourn.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateExpiryTest {

    @TempDir
    Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("notes.txt"), "no certificate");
        Files.writeString(
                folder.resolve("kafka.pem"),
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
                        + certificate("long", 60)
                        + certificate("short", 20));
        new CertificateExpiry(Optional.of(List.of(folder))).measure(new StartupEvent(), metrics);
    }

    @Test
    void tellsWhenTheFirstCertificateOfAFileExpires() {
        assertThat(remaining()).isBetween(Duration.ofDays(19), Duration.ofDays(20));
        assertThat(metrics.getMeters()).hasSize(1);
    }

    @Test
    void seesThatAFileWasReplaced() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("kafka.pem"), certificate("fresh", 90));

        assertThat(remaining()).isBetween(Duration.ofDays(89), Duration.ofDays(90));
    }

    private Duration remaining() {
        return Duration.ofSeconds((long) metrics.get("sojourn.certificate.remaining")
                .tag("file", "kafka.pem")
                .gauge()
                .value());
    }

    private String certificate(String name, int days) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC", "-validity", "" + days, store);
        return keytool("-exportcert", "-rfc", "-alias", name, store);
    }

    private static String keytool(Object... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        for (int word = 0; word < words.length - 1; word++) {
            command.add(words[word].toString());
        }
        command.addAll(List.of("-keystore", words[words.length - 1].toString(), "-storepass", "throwaway"));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }
}
