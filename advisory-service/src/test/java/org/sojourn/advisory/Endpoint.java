package org.sojourn.advisory;

import java.util.Set;
import org.sojourn.platform.access.Role;

/** An endpoint, and the roles of which one is needed there. */
record Endpoint(String method, String path, Set<Role> roles) {

    @Override
    public String toString() {
        return method + " " + path.replaceAll("[0-9a-f-]{36}", "{id}");
    }
}
