package org.sojourn.gateway.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sojourn.platform.start.UnsafeSettings;

/** Ends the start where tokens of an issuer without TLS would be taken, or be checked by keys that came without it. */
@Singleton
class IssuerGate {

    private final String issuer;
    private final Optional<String> keys;

    IssuerGate(
            @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> keys) {
        this.issuer = issuer;
        this.keys = keys;
    }

    void check(@Observes StartupEvent starting) {
        if (!UnsafeSettings.allowed(ConfigUtils.getProfiles())) {
            new UnsafeSettings().issuer(issuer, keys.orElse(issuer)).refuse();
        }
    }
}
