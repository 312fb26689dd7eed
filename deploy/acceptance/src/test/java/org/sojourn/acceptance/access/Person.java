package org.sojourn.acceptance.access;

import java.util.Optional;
import java.util.Set;

/** One of the demonstration people. */
record Person(String name, String unit, Set<String> roles, Optional<String> supervisor) {

    boolean holdsAny(Set<String> wanted) {
        return wanted.contains(Table.EVERYBODY) || roles.stream().anyMatch(wanted::contains);
    }

    boolean inOrAbove(String other) {
        return other.equals(unit) || other.startsWith(unit + "/");
    }

    boolean sameOrganisation(String other) {
        return root(unit).equals(root(other));
    }

    private static String root(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
