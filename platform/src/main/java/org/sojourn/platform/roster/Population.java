package org.sojourn.platform.roster;

import org.sojourn.platform.access.Role;
import org.sojourn.platform.access.Units;

/** Who belongs to an audience, said here in Java and in SQL by the function `in_audience`; a test holds the two together. */
public final class Population {

    private Population() {}

    public static boolean includes(Audience audience, Person person) {
        return audience.anyOf().stream().anyMatch(clause -> meets(clause, person));
    }

    private static boolean meets(Audience.Clause clause, Person person) {
        return (clause.unit() == null || Units.within(person.unit(), clause.unit()))
                && (clause.coverage() == null || person.coverage().contains(clause.coverage()))
                && (clause.role() == null
                        || Role.ofWireName(clause.role())
                                .filter(person.roles()::contains)
                                .isPresent());
    }
}
