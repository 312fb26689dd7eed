package org.sojourn.gateway.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Tokens live by real time, also where domain time is moved. */
class RealTime {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
