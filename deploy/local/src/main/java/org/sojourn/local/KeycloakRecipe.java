package org.sojourn.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak on the local PostgreSQL. */
record KeycloakRecipe(Ports ports, Secrets secrets, Optional<ClusterAccess> cluster) implements Recipe {

    static final String DATABASE = "keycloak";
    static final String ADMINISTRATOR = "sojourn-launcher";

    /** The client that a service's command signs in as to keep the realm. */
    static final String OPERATOR = "sojourn-realm-operator";

    private static final int HEAP = 256;

    @Override
    public List<String> command() {
        var arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--db-url=jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + DATABASE,
                "--db-username=" + DATABASE,
                "--db-pool-max-size=20",
                "--http-management-port=" + ports.management(Part.KEYCLOAK),
                "--http-management-scheme=http",
                "--log-level=WARN"));
        arguments.addAll(cluster.map(this::encrypted).orElseGet(this::plain));
        return KeycloakDistribution.command(KeycloakDistribution.home(), HEAP, arguments);
    }

    private List<String> plain() {
        return List.of(
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.of(Part.KEYCLOAK),
                "--hostname=" + address(ports));
    }

    private List<String> encrypted(ClusterAccess access) {
        var outside = access.server("keycloak");
        return List.of(
                "--http-enabled=false",
                "--https-port=" + ports.of(Part.KEYCLOAK),
                "--https-certificate-file=" + outside.certificate(),
                "--https-certificate-key-file=" + outside.key(),
                "--hostname=" + address(ports, access));
    }

    static URI address(Ports ports, ClusterAccess access) {
        return URI.create("https://" + access.address() + ":" + ports.of(Part.KEYCLOAK));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", databasePassword(secrets),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword(secrets),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID", OPERATOR,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", operatorSecret(secrets));
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

    static String operatorSecret(Secrets secrets) {
        return secrets.get("keycloak.operator");
    }
}
