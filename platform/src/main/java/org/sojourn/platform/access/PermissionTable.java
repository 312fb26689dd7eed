package org.sojourn.platform.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which role may do what, and on which rows; each service has one. */
public final class PermissionTable {

    /** The rows on which a permission counts. */
    public enum Reach {
        OWN,
        UNIT,
        ANYWHERE
    }

    /** A permission and its reach. */
    public record Grant(String permission, Reach reach) {}

    private final Map<Role, Map<String, Set<Reach>>> grants;

    private PermissionTable(Map<Role, Map<String, Set<Reach>>> grants) {
        this.grants = grants;
    }

    public static Builder of() {
        return new Builder();
    }

    /** Counts on rows about the caller himself. */
    public static Grant own(String permission) {
        return new Grant(permission, Reach.OWN);
    }

    /** Counts on rows of the caller's unit and the units below it. */
    public static Grant unit(String permission) {
        return new Grant(permission, Reach.UNIT);
    }

    /** Counts on every row; for catalogues that belong to nobody. */
    public static Grant anywhere(String permission) {
        return new Grant(permission, Reach.ANYWHERE);
    }

    /** Does one of the caller's roles grant the permission on a row about this person, of this unit? */
    public boolean permits(Caller caller, String permission, UUID person, String unitPath) {
        return reaches(caller.roles(), permission).stream().anyMatch(reach -> switch (reach) {
            case OWN -> caller.subject().equals(person);
            case UNIT -> Units.within(unitPath, caller.unit());
            case ANYWHERE -> true;
        });
    }

    /** Does one of the roles grant the permission at all, on whatever rows? */
    boolean holds(Set<Role> roles, String permission) {
        return !reaches(roles, permission).isEmpty();
    }

    Set<Reach> reaches(Set<Role> roles, String permission) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        for (Role role : roles) {
            reaches.addAll(reaches(role, permission));
        }
        return reaches;
    }

    /** The roles by which a permission counts: on others' rows if any does so, else on the caller's own. */
    Set<Role> roles(Set<Role> held, String permission) {
        Set<Role> onOthers = EnumSet.noneOf(Role.class);
        Set<Role> onOwn = EnumSet.noneOf(Role.class);
        for (Role role : held) {
            Set<Reach> reaches = reaches(role, permission);
            if (reaches.contains(Reach.UNIT) || reaches.contains(Reach.ANYWHERE)) {
                onOthers.add(role);
            } else if (reaches.contains(Reach.OWN)) {
                onOwn.add(role);
            }
        }
        return onOthers.isEmpty() ? onOwn : onOthers;
    }

    private Set<Reach> reaches(Role role, String permission) {
        return grants.getOrDefault(role, Map.of()).getOrDefault(permission, Set.of());
    }

    /** Collects the grants of each role. */
    public static final class Builder {

        private final Map<Role, Map<String, Set<Reach>>> grants = new EnumMap<>(Role.class);

        private Builder() {}

        public Builder grant(Role role, Grant... added) {
            Map<String, Set<Reach>> all = grants.computeIfAbsent(role, r -> new HashMap<>());
            for (Grant grant : added) {
                all.computeIfAbsent(grant.permission(), p -> EnumSet.noneOf(Reach.class))
                        .add(grant.reach());
            }
            return this;
        }

        public PermissionTable build() {
            return new PermissionTable(grants);
        }
    }
}
