package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;

/** When a sign of life is not there in time its ladder begins: the traveller is reminded at once. */
@ApplicationScoped
class MissCheckIns implements Sweep {

    private final AlertTable alerts;
    private final StepTable steps;
    private final WatchNotices notices;
    private final Audit audit;
    private final CheckInConfig config;

    MissCheckIns(AlertTable alerts, StepTable steps, WatchNotices notices, Audit audit, CheckInConfig config) {
        this.alerts = alerts;
        this.steps = steps;
        this.notices = notices;
        this.audit = audit;
        this.config = config;
    }

    @Override
    public String name() {
        return "check-in-miss";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        AlertTable.Missed missed = alerts.miss(system, now, limit);
        steps.take(system, missed.alerts(), Step.TRAVELLER, now);
        for (Alert alert : missed.alerts()) {
            audit.written(system, "check-in:miss", "check-in", alert.id(), alert.travellerId(), alert.unitPath());
            if (alert.occasion() != Occasion.RETURN) {
                notices.tellTraveller(alert, "check-in-missed", now);
            }
        }
        return missed.handled();
    }
}
