package org.sojourn.acceptance.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line of the table: who may make a request on a kind of object, and what others are told. */
record Row(
        String method,
        String target,
        String on,
        Set<String> own,
        Set<String> unit,
        List<Grant> parts,
        Set<String> anywhere,
        List<Refusal> refusals) {

    private static final String SELF = "self";

    /** People who have a part in the object, and hold a role if one is named. */
    record Grant(String part, Set<String> roles) {}

    /** What people are told who see the object and may not do this to it. */
    record Refusal(String part, Set<String> roles, String problem) {

        boolean meets(Thing thing, Person person) {
            return thing.has(part, person) && person.holdsAny(roles);
        }
    }

    /** The path of the contract that the row speaks of. */
    String template() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String request() {
        return method + ' ' + template();
    }

    boolean reads() {
        return method.equals("GET");
    }

    Expectation of(Thing thing, Person person) {
        List<Refusal> told = refusals.stream()
                .filter(refusal -> refusal.meets(thing, person))
                .toList();
        Optional<Refusal> own =
                told.stream().filter(refusal -> refusal.part().equals(SELF)).findFirst();
        if (own.isPresent()) {
            return Expectation.refused(403, own.get().problem());
        }
        if (allows(thing, person)) {
            return Expectation.ALLOWED;
        }
        if (!told.isEmpty()) {
            return Expectation.refused(403, told.getFirst().problem());
        }
        return person.holdsAny(roles()) ? Expectation.refused(404, "not-found") : Expectation.refused(403, "forbidden");
    }

    private boolean allows(Thing thing, Person person) {
        return (thing.has(SELF, person) && person.holdsAny(own))
                || (thing.has("unit", person) && person.holdsAny(unit))
                || person.holdsAny(anywhere)
                || parts.stream().anyMatch(grant -> thing.has(grant.part(), person) && person.holdsAny(grant.roles()));
    }

    /** The roles that may do this to some object; to others it is a role that is missing. */
    private Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>(own);
        roles.addAll(unit);
        roles.addAll(anywhere);
        parts.stream()
                .map(Grant::roles)
                .filter(named -> !named.contains(Table.EVERYBODY))
                .forEach(roles::addAll);
        refusals.forEach(refusal -> roles.addAll(refusal.roles()));
        return roles;
    }
}
