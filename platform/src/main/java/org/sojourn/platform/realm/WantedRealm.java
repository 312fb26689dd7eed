package org.sojourn.platform.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The realm of `deploy/keycloak/sojourn-realm.json`, in which settings take the place of `${SOJOURN_...}`. */
final class WantedRealm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SETTING = Pattern.compile("\\$\\{(SOJOURN_[A-Z_]+)}");

    private final JsonNode file;
    private final Function<String, Optional<String>> settings;

    private WantedRealm(JsonNode file, Function<String, Optional<String>> settings) {
        this.file = file;
        this.settings = settings;
    }

    static WantedRealm ofThisBuild(Function<String, Optional<String>> settings) {
        try (InputStream in = WantedRealm.class.getResourceAsStream("/META-INF/sojourn/sojourn-realm.json")) {
            return new WantedRealm(JSON.readTree(Objects.requireNonNull(in)), settings);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the realm of this build cannot be read", unreadable);
        }
    }

    /** All of it, secrets included. */
    JsonNode complete() {
        return filled(file);
    }

    /** Its settings: what stands in it outside its lists. */
    ObjectNode attributes() {
        ObjectNode attributes = JSON.createObjectNode();
        file.properties().stream()
                .filter(field -> field.getValue().isValueNode())
                .forEach(field -> attributes.set(field.getKey(), field.getValue()));
        return attributes;
    }

    JsonNode at(String pointer) {
        return file.at(pointer);
    }

    /** A client without its secret. */
    ObjectNode client(JsonNode client) {
        ObjectNode bare = client.deepCopy();
        bare.remove("secret");
        return filled(bare).deepCopy();
    }

    JsonNode clientWithSecret(JsonNode client) {
        return filled(client);
    }

    /** The setting of a client's secret, and the secret if it is given. */
    Optional<Secret> secret(JsonNode client) {
        Matcher placeholder = SETTING.matcher(client.path("secret").asText());
        return placeholder.matches()
                ? settings.apply(placeholder.group(1)).map(value -> new Secret(placeholder.group(1), value))
                : Optional.empty();
    }

    record Secret(String setting, String value) {}

    /** The attributes of people that the profile declares. */
    JsonNode profile() {
        String profile = file.at(
                        "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                .asText();
        try {
            return JSON.readTree(profile);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the user profile of this build cannot be read", unreadable);
        }
    }

    private JsonNode filled(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(SETTING.matcher(node.asText())
                    .replaceAll(setting -> Matcher.quoteReplacement(need(setting.group(1)))));
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(filled(field.getValue())));
        } else if (copy.isArray()) {
            var array = JSON.createArrayNode();
            copy.forEach(element -> array.add(filled(element)));
            return array;
        }
        return copy;
    }

    private String need(String setting) {
        return settings.apply(setting).orElseThrow(() -> new IllegalArgumentException(setting + " is not set"));
    }
}
