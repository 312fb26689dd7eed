package org.sojourn.acceptance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sojourn.acceptance.site.Json;
import org.sojourn.acceptance.site.Site;

/** Somebody whose names are markers, entered into Keycloak beside the demonstration people. */
final class Newcomer {

    private static final String PERSON = """
            [{"username": "<person.username>", "enabled": true, "firstName": "<person.first-name>", "lastName": "<person.last-name>",
              "email": "<person.mail>@orion-labs.example", "emailVerified": true,
              "credentials": [{"type": "password", "value": "<person.username>-demo"}],
              "groups": ["/authority/orion-labs/robotics"], "realmRoles": ["traveller"], "attributes": {"supervisor": ["grace"]}}]""";

    private Newcomer() {}

    /** Enters him; his user name. */
    static String enter(Site site, Path repository, Markers markers) {
        try {
            JsonNode people = Json.of(Files.readString(repository.resolve("deploy/keycloak/demonstration.json")));
            ((ObjectNode) people.path("partialImport")).set("users", Json.of(markers.fill(PERSON)));
            Path file = Files.createTempFile(site.data(), "newcomer", ".json");
            try {
                Files.writeString(file, people.toString());
                site.stack().addPeople(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return markers.of("person.username");
    }
}
