package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The demonstration people. */
public final class People {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Person> people = new LinkedHashMap<>();

    private People() {}

    public static People of(Path demonstration) {
        People all = new People();
        try {
            JSON.readTree(demonstration.toFile()).at("/partialImport/users").forEach(all::add);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return all;
    }

    Collection<Person> all() {
        return people.values();
    }

    Person named(String name) {
        Person found = people.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return found;
    }

    private void add(JsonNode user) {
        Set<String> roles = new LinkedHashSet<>();
        user.path("realmRoles").forEach(role -> roles.add(role.asText()));
        String name = user.path("username").asText();
        String supervisor = user.at("/attributes/supervisor/0").asText();
        people.put(
                name,
                new Person(
                        name,
                        user.at("/groups/0").asText(),
                        roles,
                        supervisor.isEmpty() ? Optional.empty() : Optional.of(supervisor)));
    }
}
