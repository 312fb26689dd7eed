package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.checkin.CheckInConfig.Pace;
import org.sojourn.travel.policy.Risk;

/** How closely trips of each risk are watched, and when each step of their ladder is due. */
@ApplicationScoped
class Paces {

    private final CheckInConfig config;

    Paces(CheckInConfig config) {
        this.config = config;
    }

    Pace of(Risk risk) {
        return switch (risk) {
            case LOW -> config.low();
            case MEDIUM -> config.medium();
            case HIGH -> config.high();
        };
    }

    /** A risk that nobody knows is taken to be medium. */
    static Risk known(@Nullable Risk risk) {
        return risk == null ? Risk.MEDIUM : risk;
    }

    /** How long to wait after a step for the next one; empty after the last. */
    Optional<Duration> untilNext(Risk risk, Step step) {
        return step.next().map(next -> after(risk, next).minus(after(risk, step)));
    }

    private Duration after(Risk risk, Step step) {
        Pace pace = of(risk);
        return switch (step) {
            case TRAVELLER -> Duration.ZERO;
            case OFFICER -> pace.officerAfter();
            case SUPERVISOR -> pace.supervisorAfter();
            case INCIDENT -> pace.incidentAfter();
        };
    }
}
