package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sojourn.advisory.country.Countries;
import org.sojourn.advisory.country.CountryGroup;
import org.sojourn.advisory.country.FindCountryGroups;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;
import org.sojourn.platform.roster.Audience;

/** Whether the places and people that a text names exist, and each is named once. */
@ApplicationScoped
class ContentCheck {

    private final Countries countries;
    private final FindCountryGroups groups;

    ContentCheck(Countries countries, FindCountryGroups groups) {
        this.countries = countries;
        this.groups = groups;
    }

    /** Refuses the text with one violation per fault. */
    void require(AccessDecision decision, EditionContent content) {
        Set<UUID> known = groups.among(decision, content.groups()).stream()
                .map(CountryGroup::id)
                .collect(Collectors.toSet());
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < content.areas().size(); i++) {
            String pointer = "/areas/%d".formatted(i);
            AreaLevel area = content.areas().get(i);
            faults.addAll(place(pointer, area, known));
            if (content.areas().subList(0, i).stream().anyMatch(area::samePlace)) {
                faults.add(new Violation(pointer, "duplicate", "This area stands here twice."));
            }
        }
        faults.addAll(roles(content.audience()));
        faults.addAll(body(content.body()));
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private List<Violation> place(String pointer, AreaLevel area, Set<UUID> known) {
        if ((area.country() == null) == (area.group() == null)) {
            return List.of(new Violation(pointer, "one-place", "An area is either a country or a group."));
        }
        List<Violation> faults = new ArrayList<>();
        if (area.country() != null && !countries.knows(area.country())) {
            faults.add(new Violation(pointer + "/country", "unknown-country", "No such country."));
        }
        if (area.group() != null && !known.contains(area.group())) {
            faults.add(new Violation(pointer + "/group", "unknown-group", "No such group of countries."));
        }
        if (area.group() != null && (area.area() != null || area.subdivision() != null)) {
            faults.add(new Violation(pointer, "part-of-group", "Only a country has parts."));
        }
        if (area.country() != null
                && area.subdivision() != null
                && !area.subdivision().startsWith(area.country() + "-")) {
            faults.add(
                    new Violation(pointer + "/subdivision", "foreign-subdivision", "It belongs to another country."));
        }
        return faults;
    }

    private static List<Violation> roles(Audience audience) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < audience.anyOf().size(); i++) {
            String role = audience.anyOf().get(i).role();
            if (role != null && Role.ofWireName(role).isEmpty()) {
                faults.add(new Violation("/audience/anyOf/%d/role".formatted(i), "unknown-role", "No such role."));
            }
        }
        return faults;
    }

    private static List<Violation> body(List<BodyPart> body) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String name = body.get(i).name();
            if (body.subList(0, i).stream().anyMatch(part -> part.name().equals(name))) {
                faults.add(new Violation("/body/%d/name".formatted(i), "duplicate", "This part stands here twice."));
            }
        }
        return faults;
    }
}
