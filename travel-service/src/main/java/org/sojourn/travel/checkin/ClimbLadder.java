package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.timer.Sweep;
import org.sojourn.travel.incident.IncidentType;
import org.sojourn.travel.incident.Incidents;
import org.sojourn.travel.incident.Report;
import org.sojourn.travel.incident.Source;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/**
 * Takes each alert to its next step when that is due, whether or not somebody is after it: only a sign of life or a person who
 * vouches for one ends it. A step that no duty officer took note of is told to the security officers with the next.
 */
@ApplicationScoped
class ClimbLadder implements Sweep {

    private final AlertTable alerts;
    private final StepTable steps;
    private final WatchNotices notices;
    private final TripRepository trips;
    private final Incidents incidents;
    private final Audit audit;
    private final CheckInConfig config;

    ClimbLadder(
            AlertTable alerts,
            StepTable steps,
            WatchNotices notices,
            TripRepository trips,
            Incidents incidents,
            Audit audit,
            CheckInConfig config) {
        this.alerts = alerts;
        this.steps = steps;
        this.notices = notices;
        this.trips = trips;
        this.incidents = incidents;
        this.audit = audit;
        this.config = config;
    }

    @Override
    public String name() {
        return "check-in-ladder";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    public int sweep(AccessDecision system, Instant now, int limit) {
        Map<Step, List<Alert>> due = alerts.climbing(system, now, limit);
        due.forEach((step, found) -> {
            alerts.advance(system, found, step, now);
            steps.take(system, found, step, now);
            found.forEach(alert -> audit.written(
                    system,
                    "check-in:step-" + step.name().toLowerCase(Locale.ROOT),
                    "check-in",
                    alert.id(),
                    alert.travellerId(),
                    alert.unitPath()));
            act(system, step, found, now);
        });
        return due.values().stream().mapToInt(List::size).sum();
    }

    private void act(AccessDecision system, Step step, List<Alert> found, Instant now) {
        switch (step) {
            case TRAVELLER -> throw new IllegalStateException("the ladder begins with the miss");
            case OFFICER -> notices.tellHolders(Role.DUTY_OFFICER, found, "check-in-alert", now);
            case SUPERVISOR -> tellSupervisors(found, now);
            case INCIDENT -> found.forEach(alert -> raise(system, alert, now));
        }
    }

    /** Who has no supervisor, or whose alert nobody has taken up, is told to the security officers. */
    private void tellSupervisors(List<Alert> found, Instant now) {
        List<Alert> others = new ArrayList<>();
        for (Alert alert : found) {
            if (alert.supervisor() != null) {
                notices.tellSupervisor(alert.supervisor(), alert, now);
            }
            if (alert.supervisor() == null || alert.unattended()) {
                others.add(alert);
            }
        }
        notices.tellHolders(Role.SECURITY_OFFICER, others, "check-in-unattended", now);
        notices.tellHolders(Role.DUTY_OFFICER, found, "emergency-contact-due", now);
    }

    private void raise(AccessDecision system, Alert alert, Instant now) {
        Trip trip = trips.get(system, alert.tripId().toString());
        Report report = new Report(
                Source.LADDER,
                IncidentType.MISSING,
                alert.country(),
                "No sign of life: %s of %s.".formatted(alert.occasion(), alert.tripReference()),
                false);
        alerts.escalate(
                system, alert, incidents.raise(system, trip, report, now).id(), now);
    }
}
