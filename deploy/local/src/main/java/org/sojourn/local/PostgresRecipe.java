package org.sojourn.local;

import java.util.List;
import java.util.Map;
import org.sojourn.platform.test.PostgresServer;

/** The database server; its directory also remembers the superuser's password. */
record PostgresRecipe(PostgresServer server) implements Recipe {

    @Override
    public List<String> command() {
        return server.command();
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public boolean answers(ProcessHandle process) {
        return server.answers();
    }
}
