package org.sojourn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The demonstration people as the overlay has them. */
final class People {

    private People() {}

    /** A person who can sign in to a demonstration; the password is the user name followed by `-demo`. */
    record Person(String username, String unit, List<String> roles, List<String> coverage) {}

    static List<Person> read(Path overlay) {
        try {
            var users = new ObjectMapper().readTree(overlay.toFile()).at("/partialImport/users");
            return StreamSupport.stream(users.spliterator(), false)
                    .map(People::person)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be read: " + overlay, e);
        }
    }

    private static Person person(JsonNode user) {
        return new Person(
                user.path("username").asText(),
                user.at("/groups/0").asText(),
                texts(user.path("realmRoles")),
                texts(user.at("/attributes/coverage")));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
