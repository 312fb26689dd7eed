package org.sojourn.platform.start;

/** What a service does before it is ready, beside what all do; where it fails the service stays unready, and it is done again. */
public interface Preparation {

    void prepare();
}
