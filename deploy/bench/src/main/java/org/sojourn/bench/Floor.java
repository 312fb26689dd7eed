package org.sojourn.bench;

/** What a ratio must reach: a value to get up to, or one not to exceed. */
record Floor(double value, boolean atMost) {

    static Floor atLeast(double value) {
        return new Floor(value, false);
    }

    static Floor atMost(double value) {
        return new Floor(value, true);
    }

    boolean reachedBy(double ratio) {
        return atMost ? ratio <= value : ratio >= value;
    }

    String told() {
        return (atMost ? "at most " : "at least ") + Figures.of(value);
    }
}
