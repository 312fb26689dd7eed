package org.sojourn.travel.advisoryfeed;

import java.time.Instant;

/** Told of each change of guidance in its transaction, while the countries are locked: what was assessed before is visible now. */
public interface GuidanceObserver {

    void changed(GuidanceChange change, Instant at);
}
