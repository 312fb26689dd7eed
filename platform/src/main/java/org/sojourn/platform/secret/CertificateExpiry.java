package org.sojourn.platform.secret;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the certificates in mounted folders are still valid; they are read anew each time, for they are replaced under way. */
@ApplicationScoped
class CertificateExpiry {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);

    private final List<Path> folders;
    private final InstantSource clock = InstantSource.system();

    CertificateExpiry(@ConfigProperty(name = "sojourn.certificates") Optional<List<Path>> folders) {
        this.folders = folders.orElse(List.of());
    }

    void measure(@Observes StartupEvent started, MeterRegistry metrics) {
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".crt")
                                || file.toString().endsWith(".pem"))
                        .forEach(file -> Gauge.builder("sojourn.certificate.remaining", file, this::seconds)
                                .strongReference(true)
                                .baseUnit("seconds")
                                .tag("file", String.valueOf(file.getFileName()))
                                .register(metrics));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("SOJOURN_CERTIFICATES names " + folder, unreadable);
            }
        }
    }

    /** Of the first in the file to expire; its age is not known where it cannot be read. */
    private double seconds(Path file) {
        try {
            String certificates = BLOCK.matcher(Files.readString(file))
                    .results()
                    .map(block -> block.group())
                    .collect(Collectors.joining("\n"));
            var bytes = new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII));
            return CertificateFactory.getInstance("X.509").generateCertificates(bytes).stream()
                    .map(X509Certificate.class::cast)
                    .mapToDouble(
                            certificate -> remaining(certificate.getNotAfter().toInstant()))
                    .min()
                    .orElse(Double.NaN);
        } catch (IOException | CertificateException unreadable) {
            return Double.NaN;
        }
    }

    private double remaining(Instant end) {
        return Duration.between(clock.instant(), end).toSeconds();
    }
}
