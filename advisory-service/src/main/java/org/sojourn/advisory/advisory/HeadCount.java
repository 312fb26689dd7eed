package org.sojourn.advisory.advisory;

import java.util.List;

/** How many people an edition reaches, and how many in each unit; who has left does not count. */
public record HeadCount(long total, List<UnitCount> units) {

    static HeadCount of(List<UnitCount> units) {
        return new HeadCount(units.stream().mapToLong(UnitCount::people).sum(), units);
    }

    /** One unit, without the units below it. */
    public record UnitCount(String unitPath, long people) {}
}
