package org.sojourn.platform.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

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

    private final Map<Role, Set<Grant>> grants;

    private PermissionTable(Map<Role, Set<Grant>> grants) {
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

    public Set<Grant> grants(Role role) {
        return grants.getOrDefault(role, Set.of());
    }

    Set<Reach> reaches(Set<Role> roles, String permission) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        for (Role role : roles) {
            for (Grant grant : grants(role)) {
                if (grant.permission().equals(permission)) {
                    reaches.add(grant.reach());
                }
            }
        }
        return reaches;
    }

    /** The roles by which a permission counts: on others' rows if any does so, else on the caller's own. */
    Set<Role> roles(Set<Role> held, String permission) {
        Set<Role> granting = EnumSet.noneOf(Role.class);
        held.stream()
                .filter(role -> grants(role).stream().anyMatch(grant -> counts(grant, permission, false)))
                .forEach(granting::add);
        if (granting.isEmpty()) {
            held.stream()
                    .filter(role -> grants(role).stream().anyMatch(grant -> counts(grant, permission, true)))
                    .forEach(granting::add);
        }
        return granting;
    }

    private static boolean counts(Grant grant, String permission, boolean own) {
        return grant.permission().equals(permission) && (grant.reach() == Reach.OWN) == own;
    }

    Set<String> permissions(Set<Role> roles) {
        Set<String> permissions = new LinkedHashSet<>();
        for (Role role : roles) {
            for (Grant grant : grants(role)) {
                permissions.add(grant.permission());
            }
        }
        return permissions;
    }

    /** Collects the grants of each role. */
    public static final class Builder {

        private final Map<Role, Set<Grant>> grants = new EnumMap<>(Role.class);

        private Builder() {}

        public Builder grant(Role role, Grant... added) {
            Set<Grant> all = grants.computeIfAbsent(role, r -> new LinkedHashSet<>());
            for (Grant grant : added) {
                all.add(grant);
            }
            return this;
        }

        public PermissionTable build() {
            return new PermissionTable(grants);
        }
    }
}
