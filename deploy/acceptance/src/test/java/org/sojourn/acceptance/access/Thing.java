package org.sojourn.acceptance.access;

import java.util.Map;
import java.util.Set;

/**
 * An object to try requests on: what it is, whose, of which unit, the parts that people have in it, the parameters of its address,
 * and its present version.
 */
record Thing(
        String kind,
        String owner,
        String unit,
        Map<String, Set<String>> parts,
        Map<String, String> address,
        String tag) {

    static final Thing NONE = new Thing("-", "-", "/", Map.of(), Map.of(), "");

    boolean has(String part, Person person) {
        return switch (part) {
            case "self" -> owner.equals(person.name());
            case "organisation" -> person.sameOrganisation(unit);
            case "unit" -> person.inOrAbove(unit);
            case "any" -> true;
            default -> parts.getOrDefault(part, Set.of()).contains(person.name());
        };
    }

    String path(String template) {
        String path = template;
        for (Map.Entry<String, String> parameter : address.entrySet()) {
            path = path.replace('{' + parameter.getKey() + '}', parameter.getValue());
        }
        return path;
    }

    /** How a person stands to it, in the words of the table. */
    String relation(Person person) {
        if (equals(NONE)) {
            return "no object";
        }
        if (has("self", person)) {
            return "self";
        }
        if (parts.values().stream().anyMatch(people -> people.contains(person.name()))) {
            return "case member";
        }
        if (person.unit().equals(unit)) {
            return "same unit";
        }
        if (person.inOrAbove(unit)) {
            return "unit below";
        }
        return person.sameOrganisation(unit) ? "other unit" : "other organisation";
    }
}
