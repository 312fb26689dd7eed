package org.sojourn.travel.checkin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** What an operator sets about check-ins; the pace for each risk stands in `application.properties`. */
@ConfigMapping(prefix = "sojourn.travel.check-in")
public interface CheckInConfig {

    /** The local time of arrival and routine check-ins. */
    @WithDefault("20:00")
    LocalTime dueAt();

    /** The local time of the check-in before leaving. */
    @WithDefault("08:00")
    LocalTime leavingAt();

    /** How long before it is due a check-in may be answered. */
    @WithDefault("PT12H")
    Duration early();

    /** How often, in real time, check-ins are looked through for what has passed. */
    @WithDefault("PT5S")
    Duration sweepEvery();

    /** Trips of low risk. */
    Pace low();

    /** Trips of medium risk, and those whose risk nobody knows. */
    Pace medium();

    /** Trips of high risk. */
    Pace high();

    /** How closely trips of one risk are watched. */
    interface Pace {

        /** Days between routine check-ins; 0 for none. */
        int everyDays();

        /** Whether one is expected before leaving a place. */
        boolean leaving();

        /** How long after it was due a check-in still is in time. */
        Duration allowance();

        /** How long after the miss duty officers are told. */
        Duration officerAfter();

        /** How long after the miss the supervisor is told, and the emergency contact is to be phoned. */
        Duration supervisorAfter();

        /** How long after the miss an incident is raised. */
        Duration incidentAfter();
    }
}
