package org.sojourn.platform.access;

/** Paths in the tree of units, such as `/authority/orion-labs/robotics`. */
public final class Units {

    private Units() {}

    /** Is the unit the scope itself, or below it? */
    public static boolean within(String unit, String scope) {
        return unit.equals(scope) || unit.startsWith(scope + "/");
    }
}
