package org.sojourn.travel.policy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Keeps the text of the built-in policy, so that a later release with another one can still be asked about it. */
@ApplicationScoped
class KeepBuiltIn {

    private final Policies policies;
    private final PolicyModels models;
    private final InstantSource clock;

    KeepBuiltIn(Policies policies, PolicyModels models, InstantSource clock) {
        this.policies = policies;
        this.models = models;
        this.clock = clock;
    }

    void keep(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> models.keep(policies.defaultPolicy(), clock.instant()));
    }
}
