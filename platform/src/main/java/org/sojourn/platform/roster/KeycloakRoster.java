package org.sojourn.platform.roster;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.GroupResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.roster.RosterRows.MirroredPerson;
import org.sojourn.platform.roster.RosterRows.MirroredUnit;
import org.sojourn.platform.time.BusinessCalendar;

/** One reading of all units and people of the realm. */
record KeycloakRoster(List<MirroredUnit> units, List<MirroredPerson> people) {

    private static final Logger LOG = Logger.getLogger(KeycloakRoster.class);
    private static final int PAGE = 100;

    static KeycloakRoster read(RealmResource realm) {
        List<GroupRepresentation> groups = new ArrayList<>();
        pages((first, max) -> realm.groups().groups("", first, max, false)).forEach(top -> descend(realm, top, groups));
        Map<String, List<String>> roles = roles(realm);
        Map<UUID, MirroredPerson> people = new LinkedHashMap<>();
        for (GroupRepresentation group : groups) {
            GroupResource members = realm.groups().group(group.getId());
            pages((first, max) -> members.members(first, max, false))
                    .filter(UserRepresentation::isEnabled)
                    .map(user -> person(user, group.getPath(), roles.getOrDefault(user.getId(), List.of())))
                    .forEach(person -> people.put(person.id(), person));
        }
        return new KeycloakRoster(groups.stream().map(KeycloakRoster::unit).toList(), List.copyOf(people.values()));
    }

    private static void descend(RealmResource realm, GroupRepresentation group, List<GroupRepresentation> found) {
        found.add(group);
        GroupResource resource = realm.groups().group(group.getId());
        pages((first, max) -> resource.getSubGroups(first, max, false)).forEach(child -> descend(realm, child, found));
    }

    private static Map<String, List<String>> roles(RealmResource realm) {
        Map<String, List<String>> roles = new HashMap<>();
        List<String> defined = realm.roles().list().stream()
                .map(role -> role.getName())
                .filter(name -> Role.ofWireName(name).isPresent())
                .toList();
        for (String role : defined) {
            pages((first, max) -> realm.roles().get(role).getUserMembers(first, max))
                    .forEach(user -> roles.computeIfAbsent(user.getId(), id -> new ArrayList<>())
                            .add(role));
        }
        return roles;
    }

    private static MirroredUnit unit(GroupRepresentation group) {
        Map<String, List<String>> attributes = group.getAttributes() == null ? Map.of() : group.getAttributes();
        String disclose = first(attributes, "discloseReaders");
        return new MirroredUnit(
                group.getPath(),
                usable(group, "calendar", first(attributes, "calendar"), BusinessCalendar::of),
                usable(group, "zone", first(attributes, "zone"), ZoneId::of),
                disclose == null ? null : Boolean.valueOf(disclose));
    }

    /** One unit with a calendar or zone that does not exist must not stop what is reckoned for all; that of the unit above holds there. */
    private static @Nullable String usable(
            GroupRepresentation group, String setting, @Nullable String value, Function<String, ?> read) {
        try {
            if (value != null) {
                var _ = read.apply(value);
            }
            return value;
        } catch (IllegalArgumentException | DateTimeException unusable) {
            LOG.warnf("%s has the %s %s, which does not exist", group.getPath(), setting, value);
            return null;
        }
    }

    private static MirroredPerson person(UserRepresentation user, String unit, List<String> roles) {
        Map<String, List<String>> attributes = user.getAttributes() == null ? Map.of() : user.getAttributes();
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new MirroredPerson(
                UUID.fromString(user.getId()),
                user.getUsername(),
                name.isEmpty() ? user.getUsername() : name,
                unit,
                roles,
                attributes.getOrDefault("coverage", List.of()),
                user.getEmail(),
                first(attributes, "supervisor"));
    }

    private static @Nullable String first(Map<String, List<String>> attributes, String name) {
        List<String> values = attributes.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static <T> Stream<T> pages(BiFunction<Integer, Integer, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = read.apply(all.size(), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all.stream();
    }
}
