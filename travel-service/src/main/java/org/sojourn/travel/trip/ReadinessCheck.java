package org.sojourn.travel.trip;

import java.util.List;

/** Says what keeps a trip from being ready; each feature that can block one has such a check. */
public interface ReadinessCheck {

    List<Blocker> blockers(Trip trip);
}
