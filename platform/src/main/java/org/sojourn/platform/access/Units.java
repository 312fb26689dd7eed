package org.sojourn.platform.access;

import java.util.ArrayList;
import java.util.List;

/** Paths in the tree of units, such as `/authority/orion-labs/robotics`. */
public final class Units {

    private Units() {}

    /** Is the unit the scope itself, or below it? */
    public static boolean within(String unit, String scope) {
        return unit.equals(scope) || unit.startsWith(scope + "/");
    }

    /** The unit, and the units that it lies in. */
    public static List<String> upFrom(String unit) {
        List<String> units = new ArrayList<>();
        for (int end = unit.length(); end > 0; end = unit.lastIndexOf('/', end - 1)) {
            units.add(unit.substring(0, end));
        }
        return units;
    }
}
