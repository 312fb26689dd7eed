package org.sojourn.acceptance.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** How many of the mutants of a layer its test has killed, and which live on. */
final class Score {

    private final String layer;
    private final List<String> alive = new ArrayList<>();
    private int killed;

    Score(String layer) {
        this.layer = layer;
    }

    void count(String mutant, boolean kills) {
        if (kills) {
            killed++;
        } else {
            alive.add(layer + ": alive: " + mutant);
        }
    }

    /** What kept a mutant from being tried counts as a mutant that is alive. */
    void fault(String what) {
        alive.add(layer + ": " + what);
    }

    boolean holds() {
        return killed > 0 && alive.isEmpty();
    }

    Collection<String> lines() {
        return List.copyOf(alive);
    }

    String summary() {
        return "%s %d/%d killed".formatted(layer, killed, killed + alive.size());
    }
}
