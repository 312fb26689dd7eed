package org.sojourn.local;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** Keycloak on the local PostgreSQL. */
record KeycloakRecipe(Ports ports, Secrets secrets) implements Recipe {

    static final String DATABASE = "keycloak";
    static final String ADMINISTRATOR = "sojourn-launcher";

    private static final int HEAP = 256;

    @Override
    public List<String> command() {
        return KeycloakDistribution.command(
                KeycloakDistribution.home(),
                HEAP,
                List.of(
                        "start",
                        "--optimized",
                        "--db-url=jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + DATABASE,
                        "--db-username=" + DATABASE,
                        "--db-pool-max-size=20",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + ports.of(Part.KEYCLOAK),
                        "--http-management-port=" + ports.management(Part.KEYCLOAK),
                        "--hostname=" + address(ports),
                        "--log-level=WARN"));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", databasePassword(secrets),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword(secrets));
    }

    @Override
    public boolean answers(ProcessHandle process) {
        return Health.isUp(URI.create("http://127.0.0.1:" + ports.management(Part.KEYCLOAK) + "/health/ready"));
    }

    static URI address(Ports ports) {
        return URI.create("http://localhost:" + ports.of(Part.KEYCLOAK));
    }

    static String databasePassword(Secrets secrets) {
        return secrets.get("keycloak.database");
    }

    static String administratorPassword(Secrets secrets) {
        return secrets.get("keycloak.administrator");
    }
}
