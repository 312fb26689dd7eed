package org.sojourn.gateway.security;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sojourn.platform.start.UnsafeSettings;

/** Ends the start where tokens of an issuer without TLS would be taken. */
@Singleton
class IssuerGate {

    private final String issuer;

    IssuerGate(@ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.issuer = issuer;
    }

    void check(@Observes StartupEvent starting) {
        if (!UnsafeSettings.allowed(ConfigUtils.getProfiles())) {
            new UnsafeSettings().issuer(issuer).refuse();
        }
    }
}
