package org.sojourn.local;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** What an operator gives a cluster: a folder of secrets for each application and for who makes topics, and the values they share. */
record ClusterFiles(Layout layout, Ports ports, Secrets secrets, ClusterAccess access, Migrations commands) {

    private static final String SEALED_TO = "debrief.pub.json";
    private static final String SEALED_BY = "debrief.json";

    void write() {
        try {
            for (var service : Part.services()) {
                writeSecrets(service);
            }
            for (var service : Part.services()) {
                share(service);
            }
            write("gateway", Map.of("oidc-ca.crt", authority()));
            write("gateway-tls", Map.of("ca.crt", authority()));
            write("kafka-operator", kafka("kafka-operator"));
            write("realm-operator", Map.of("SOJOURN_REALM_OPERATOR_SECRET", KeycloakRecipe.operatorSecret(secrets)));
            Files.writeString(layout.forCluster().resolve("values.yaml"), values());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be written: " + layout.forCluster(), e);
        }
    }

    private void writeSecrets(Part service) throws IOException {
        var context = service.kind().context().orElseThrow();
        commands.makeKeys(folder(service.name()));
        var served = access.authority().issue(service.name() + "-served", "dns:" + service.name());
        write(
                service.name() + "-tls",
                Map.of(
                        "tls.crt", Files.readString(served.certificate()),
                        "tls.key", Files.readString(served.key()),
                        "ca.crt", authority()));
        write(service.name(), kafka(service.name()));
        write(
                service.name(),
                Map.ofEntries(
                        entry("database-password", ApplicationRecipe.appPassword(secrets, context)),
                        entry("database-owner-password", ApplicationRecipe.ownerPassword(secrets, context)),
                        entry("database-ca.crt", authority()),
                        entry("roster-client-secret", ApplicationRecipe.clientSecret(secrets, context)),
                        entry("oidc-ca.crt", authority())));
    }

    /** Others seal blocks to debrief-service, which alone may open them. */
    private void share(Part service) throws IOException {
        if (!service.equals(Part.DEBRIEF)) {
            Files.deleteIfExists(folder(service.name()).resolve(SEALED_BY));
            Files.copy(
                    folder(Part.DEBRIEF.name()).resolve(SEALED_TO),
                    folder(service.name()).resolve(SEALED_TO),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Map<String, String> kafka(String client) throws IOException {
        return Map.of(
                "kafka.pem", Files.readString(access.authority().issue(client).both()), "kafka-ca.crt", authority());
    }

    private String authority() throws IOException {
        return Files.readString(access.authority().certificate());
    }

    private void write(String application, Map<String, String> files) throws IOException {
        var folder = Files.createDirectories(folder(application));
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private Path folder(String application) {
        return layout.forCluster().resolve(application);
    }

    private String values() {
        return String.join(
                "\n",
                List.of(
                        "database:",
                        "  host: \"%s\"".formatted(access.address()),
                        "  port: " + ports.of(Part.POSTGRES),
                        "kafka:",
                        "  bootstrapServers: \"%s:%d\"".formatted(access.address(), ports.of(Part.KAFKA)),
                        "oidc:",
                        "  issuer: \"%s/realms/sojourn\"".formatted(KeycloakRecipe.address(ports, access)),
                        "  clients: sojourn-gateway,sojourn-demo",
                        "mail:",
                        "  host: \"%s\"".formatted(access.address()),
                        "  port: " + ports.of(Part.MAIL),
                        ""));
    }
}
