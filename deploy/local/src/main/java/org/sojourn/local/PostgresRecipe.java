package org.sojourn.local;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sojourn.platform.test.PostgresServer;

/** The database server; its directory also remembers the superuser's password. */
record PostgresRecipe(PostgresServer server, Optional<ClusterAccess> cluster) implements Recipe {

    @Override
    public List<String> command() {
        return cluster.map(access -> server.command(access.server("postgres"))).orElseGet(server::command);
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
