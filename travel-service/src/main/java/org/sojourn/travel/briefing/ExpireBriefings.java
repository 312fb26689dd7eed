package org.sojourn.travel.briefing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.timer.Sweep;

/** When a briefing has held as long as it may, it is void. */
@ApplicationScoped
class ExpireBriefings implements Sweep {

    private final VoidBriefings briefings;
    private final BriefingConfig config;

    ExpireBriefings(VoidBriefings briefings, BriefingConfig config) {
        this.briefings = briefings;
        this.config = config;
    }

    @Override
    public String name() {
        return "briefing-expiry";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        return briefings.expire(system, now, limit);
    }
}
