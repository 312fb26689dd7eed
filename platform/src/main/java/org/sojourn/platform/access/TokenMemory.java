package org.sojourn.platform.access;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The tokens that this service has verified. */
class TokenMemory {

    @Produces
    @Singleton
    VerifiedTokens tokens(AccessConfig config) {
        return new VerifiedTokens(InstantSource.system(), config.trustedFor(), config.remembered(), config.clients());
    }
}
