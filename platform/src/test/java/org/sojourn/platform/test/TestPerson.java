package org.sojourn.platform.test;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.sojourn.platform.access.Role;

/** A fictional person of the tests; his id follows from his name. */
public record TestPerson(String username, String name, String unit, Set<Role> roles, Set<String> coverage) {

    public UUID id() {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8));
    }
}
