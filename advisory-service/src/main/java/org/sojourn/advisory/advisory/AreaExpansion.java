package org.sojourn.advisory.advisory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns groups into the countries that belong to them on the day of publication. A country has one level as a whole: what
 * is said of it by name counts before what is said of its groups, and of several groups the highest level counts.
 */
public record AreaExpansion(Map<UUID, Group> groups) {

    /** A group as it stands on the day. */
    public record Group(String name, SortedSet<String> countries) {}

    List<PublishedArea> expand(Collection<AreaLevel> areas) {
        List<PublishedArea> parts = new ArrayList<>();
        Map<String, PublishedArea> whole = new TreeMap<>();
        for (AreaLevel area : areas) {
            if (area.group() != null) {
                ofGroup(area, area.group())
                        .forEach(country -> whole.merge(country.country(), country, AreaExpansion::higher));
            }
        }
        for (AreaLevel area : areas) {
            if (area.country() != null) {
                PublishedArea published = new PublishedArea(
                        area.country(), area.area(), area.subdivision(), area.level(), area.indicators(), null);
                if (area.area() == null && area.subdivision() == null) {
                    whole.put(area.country(), published);
                } else {
                    parts.add(published);
                }
            }
        }
        List<PublishedArea> published = new ArrayList<>(whole.values());
        published.addAll(parts);
        return List.copyOf(published);
    }

    private List<PublishedArea> ofGroup(AreaLevel area, UUID id) {
        Group group = groups.get(id);
        if (group == null || group.countries().isEmpty()) {
            throw new AdvisoryRejected(AdvisoryRejected.Reason.GROUP_EMPTY);
        }
        return group.countries().stream()
                .map(country -> new PublishedArea(country, null, null, area.level(), area.indicators(), group.name()))
                .toList();
    }

    private static PublishedArea higher(PublishedArea one, PublishedArea other) {
        return other.level() > one.level() ? other : one;
    }
}
