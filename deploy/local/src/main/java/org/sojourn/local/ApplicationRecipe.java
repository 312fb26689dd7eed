package org.sojourn.local;

import static java.util.Map.entry;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A service or the gateway, from its packaged application. */
record ApplicationRecipe(Part part, Layout layout, Ports ports, Secrets secrets, Tuning tuning) implements Recipe {

    @Override
    public List<String> command() {
        return command(List.of());
    }

    List<String> command(List<String> arguments) {
        var jar = layout.application(part).toString();
        var command = new ArrayList<>(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar));
        command.addAll(arguments);
        return Java.command(tuning.options(), command);
    }

    @Override
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(part)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(part)));
        environment.put("SOJOURN_OIDC_ISSUER", KeycloakRecipe.address(ports) + "/realms/sojourn");
        part.kind()
                .context()
                .ifPresentOrElse(
                        context -> environment.putAll(service(context)), () -> environment.putAll(upstreams()));
        environment.putAll(tuning.settings());
        return Map.copyOf(environment);
    }

    @Override
    public boolean answers(ProcessHandle process) {
        return Health.isUp(URI.create("http://127.0.0.1:" + ports.management(part) + "/q/health/ready"));
    }

    /** What the migration needs beyond the service's own environment: the role that owns the database. */
    Map<String, String> migration(String context) {
        var environment = new HashMap<>(environment());
        environment.put("SOJOURN_DATABASE_OWNER", context + "_owner");
        environment.put("SOJOURN_DATABASE_OWNER_PASSWORD", ownerPassword(secrets, context));
        environment.put("SOJOURN_DATABASE_APP", context + "_app");
        return Map.copyOf(environment);
    }

    private Map<String, String> service(String context) {
        return Map.ofEntries(
                entry("SOJOURN_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + context),
                entry("SOJOURN_DATABASE_USERNAME", context + "_app"),
                entry("SOJOURN_DATABASE_PASSWORD", appPassword(secrets, context)),
                entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.of(Part.KAFKA)),
                entry("SOJOURN_KEYCLOAK_URL", KeycloakRecipe.address(ports).toString()),
                entry("SOJOURN_ROSTER_CLIENT_SECRET", clientSecret(secrets, context)),
                entry("SOJOURN_KEYS_DIRECTORY", layout.keys().toString()),
                entry("SOJOURN_AUDIT_CHECKPOINTS", layout.checkpoints(part).toString()),
                entry("SOJOURN_ERASURE_LEDGER", layout.erasures(part).toString()),
                entry("SOJOURN_MAIL_HOST", "127.0.0.1"),
                entry("SOJOURN_MAIL_PORT", Integer.toString(ports.of(Part.MAIL))),
                entry("SOJOURN_MAIL_FROM", "sojourn@sojourn.example"),
                entry("SOJOURN_PUBLIC_URL", ports.address(Part.GATEWAY).toString()));
    }

    private Map<String, String> upstreams() {
        var upstreams = new HashMap<String, String>();
        for (var service : Part.services()) {
            var context = service.kind().context().orElseThrow().toUpperCase(Locale.ROOT);
            var replicas = service.replicas(ports.replicas())
                    .map(replica -> "http://127.0.0.1:" + ports.of(replica))
                    .collect(Collectors.joining(","));
            upstreams.put("SOJOURN_" + context + "_URL", replicas);
        }
        return upstreams;
    }

    static String ownerPassword(Secrets secrets, String context) {
        return secrets.get(context + ".owner");
    }

    static String appPassword(Secrets secrets, String context) {
        return secrets.get(context + ".app");
    }

    static String clientSecret(Secrets secrets, String context) {
        return secrets.get(context + ".client");
    }
}
