package org.sojourn.platform.start;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sojourn.platform.secret.MountedCertificate;

/** Has a service that serves TLS show the certificate that is mounted now. */
@Singleton
class ServedTls implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(ServedTls.class);

    private final Vertx vertx;
    private final Optional<Path> certificate;
    private final Optional<Path> key;
    private final Duration lookEvery;

    ServedTls(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.tls.server.key-store.pem.0.cert") Optional<Path> certificate,
            @ConfigProperty(name = "quarkus.tls.server.key-store.pem.0.key") Optional<Path> key,
            @ConfigProperty(name = "sojourn.tls.look-every", defaultValue = "10S") Duration lookEvery) {
        this.vertx = vertx;
        this.certificate = certificate;
        this.key = key;
        this.lookEvery = lookEvery;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (certificate.isEmpty() || key.isEmpty()) {
            return;
        }
        try {
            MountedCertificate mounted = new MountedCertificate(vertx, certificate.get(), key.get());
            options.setKeyCertOptions(KeyCertOptions.wrap(mounted));
            vertx.setPeriodic(
                    lookEvery.toMillis(),
                    _ -> vertx.executeBlocking(() -> mounted.look())
                            .onSuccess(ServedTls::tell)
                            .onFailure(unusable -> LOG.warnf(
                                    "SOJOURN_TLS_CERTIFICATE cannot be used; the one of before is shown: %s",
                                    unusable)));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "SOJOURN_TLS_CERTIFICATE and SOJOURN_TLS_KEY hold no certificate and key that can be used",
                    unusable);
        }
    }

    private static void tell(boolean changed) {
        if (changed) {
            LOG.info("The certificate of SOJOURN_TLS_CERTIFICATE has changed");
        }
    }
}
