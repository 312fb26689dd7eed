package org.sojourn.acceptance.faults;

import java.time.Duration;

/**
 * One thing that breaks, for how long, and within what time everything is well again. Where events may not wait for it, none of them takes
 * longer than the delay. What a replica did that is gone, another takes over, before the first is back.
 */
record Fault(
        String id,
        String what,
        Injection injection,
        Duration lasts,
        Duration recovery,
        Duration delay,
        Meanwhile meanwhile,
        boolean takenOver) {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** What happens to requests while it lasts. */
    enum Meanwhile {
        GO_ON,
        MAY_STOP,
        ARE_REFUSED
    }

    /** One that requests do not notice. */
    static Fault passing(String id, String what, Injection injection, Duration lasts, Duration recovery) {
        return new Fault(id, what, injection, lasts, recovery, FOR_EVER, Meanwhile.GO_ON, false);
    }

    /** One that requests may have to wait for. */
    static Fault stopping(String id, String what, Injection injection, Duration lasts, Duration recovery) {
        return new Fault(id, what, injection, lasts, recovery, FOR_EVER, Meanwhile.MAY_STOP, false);
    }

    /** One during which nothing may be done. */
    static Fault closing(String id, String what, Injection injection, Duration lasts, Duration recovery) {
        return new Fault(id, what, injection, lasts, recovery, FOR_EVER, Meanwhile.ARE_REFUSED, false);
    }

    /** One in which a replica ends, whose work another takes over. */
    Fault takenOverByAnother() {
        return new Fault(id, what, injection, lasts, recovery, delay, meanwhile, true);
    }

    Fault delayingNoEvent(Duration delay) {
        return new Fault(id, what, injection, lasts, recovery, delay, meanwhile, takenOver);
    }

    /** The class is what stands before the stroke: `F1` of `F1/kafka`. */
    String kind() {
        return id.split("/", 2)[0];
    }

    /** `F1` selects every fault of that class, `F1/kafka` one. */
    boolean selectedBy(String name) {
        return id.equals(name) || kind().equals(name);
    }
}
