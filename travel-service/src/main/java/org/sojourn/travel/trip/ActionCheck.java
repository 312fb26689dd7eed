package org.sojourn.travel.trip;

import java.util.UUID;

/** Refuses what a feature does not allow a person on a trip; asked by the commands and by the list of allowed actions. */
public interface ActionCheck {

    void check(Action action, Trip trip, UUID person);
}
