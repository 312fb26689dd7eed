package org.sojourn.travel.policy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.sojourn.platform.start.Preparation;

/**
 * Keeps the text of the built-in policy, so that a later release with another one can still be asked about it. Compiling it takes as
 * long as all else of a start, so that is done by whoever starts it first, and otherwise before the service is ready.
 */
@ApplicationScoped
class KeepBuiltIn implements Preparation {

    private final Policies policies;
    private final PolicyModels models;
    private final InstantSource clock;

    KeepBuiltIn(Policies policies, PolicyModels models, InstantSource clock) {
        this.policies = policies;
        this.models = models;
        this.clock = clock;
    }

    void keep(@Observes StartupEvent started) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (!models.keeps(Policies.builtInText())) {
                models.keep(policies.defaultPolicy(), clock.instant());
            }
        });
    }

    @Override
    public void prepare() {
        var _ = policies.defaultPolicy();
    }
}
