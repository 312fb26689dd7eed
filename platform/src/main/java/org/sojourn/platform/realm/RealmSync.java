package org.sojourn.platform.realm;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sojourn.platform.secret.Trust;

/** Brings a realm of Keycloak to that of this build: adds what it lacks and mends what differs; deletes nothing, and people are none of its business. */
public final class RealmSync {

    private static final String REALM = "/sojourn";
    private static final String SCOPES = REALM + "/client-scopes";
    private static final String CLIENTS = REALM + "/clients";
    private static final String PROFILE = REALM + "/users/profile";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final AdminApi admin;
    private final WantedRealm wanted;
    private final List<Change> changes = new ArrayList<>();

    private RealmSync(AdminApi admin, WantedRealm wanted) {
        this.admin = admin;
        this.wanted = wanted;
    }

    /** @param settings by their names in the environment */
    public static RealmSync of(Function<String, Optional<String>> settings) {
        URI keycloak = URI.create(need(settings, "SOJOURN_KEYCLOAK_URL"));
        if (!"https".equals(keycloak.getScheme()) && !LOOPBACK.contains(keycloak.getHost())) {
            throw new IllegalArgumentException("SOJOURN_KEYCLOAK_URL is " + keycloak + ", which is not https");
        }
        AdminApi admin = new AdminApi(
                http(settings),
                keycloak,
                need(settings, "SOJOURN_REALM_OPERATOR"),
                need(settings, "SOJOURN_REALM_OPERATOR_SECRET"));
        return new RealmSync(admin, WantedRealm.ofThisBuild(settings));
    }

    /** What differs, a line each; nothing is changed. */
    public List<String> differences() {
        return lines(compare());
    }

    /** Mends what differs, and tells it, a line each. */
    public List<String> mend() {
        List<Change> found = compare();
        found.forEach(change -> change.mend().run());
        return lines(found);
    }

    private static List<String> lines(List<Change> found) {
        return found.stream().flatMap(change -> change.lines().stream()).toList();
    }

    private List<Change> compare() {
        changes.clear();
        JsonNode realm = admin.get(REALM);
        if (realm.isMissingNode()) {
            JsonNode complete = wanted.complete();
            changes.add(Change.adding("realm sojourn", () -> {
                admin.post("", complete);
                admin.signOut();
            }));
            return List.copyOf(changes);
        }
        compareRealm(realm);
        compareRoles();
        compareScopes();
        compareClients();
        compareRights();
        compareProfile();
        return List.copyOf(changes);
    }

    private void compareRealm(JsonNode realm) {
        ObjectNode attributes = wanted.attributes();
        mend(Comparison.lines("realm", attributes, realm), () -> admin.put(REALM, attributes));
    }

    private void compareRoles() {
        Map<String, JsonNode> there = by("name", admin.get(REALM + "/roles?briefRepresentation=false"));
        for (JsonNode role : wanted.at("/roles/realm")) {
            compareEntry("role", "name", role, there, REALM + "/roles", REALM + "/roles-by-id");
        }
    }

    private void compareScopes() {
        Map<String, JsonNode> there = by("name", admin.get(SCOPES));
        for (JsonNode scope : wanted.at("/clientScopes")) {
            String name = scope.path("name").asText();
            JsonNode is = there.getOrDefault(name, MissingNode.getInstance());
            if (is.isMissingNode()) {
                changes.add(Change.adding("scope " + name, () -> admin.post(SCOPES, scope)));
                continue;
            }
            ObjectNode bare = scope.deepCopy();
            bare.remove("protocolMappers");
            compareEntry("scope", "name", bare, there, SCOPES, SCOPES);
            Map<String, JsonNode> mappers = by("name", is.path("protocolMappers"));
            String models = SCOPES + "/" + id(is) + "/protocol-mappers/models";
            for (JsonNode mapper : scope.path("protocolMappers")) {
                compareEntry("mapper of scope " + name, "name", mapper, mappers, models, models);
            }
        }
        String defaults = REALM + "/default-default-client-scopes";
        Set<String> given = names(admin.get(defaults));
        for (JsonNode scope : wanted.at("/defaultDefaultClientScopes")) {
            assign(scope.asText(), given, "the realm", () -> defaults);
        }
    }

    private void compareClients() {
        for (JsonNode client : wanted.at("/clients")) {
            String name = client.path("clientId").asText();
            JsonNode is = client(name);
            if (is.isMissingNode()) {
                JsonNode complete = wanted.clientWithSecret(client);
                changes.add(Change.adding("client " + name, () -> admin.post(CLIENTS, complete)));
                continue;
            }
            ObjectNode bare = wanted.client(client);
            Collection<String> scopes = texts(bare.path("defaultClientScopes"));
            bare.remove(List.of("defaultClientScopes", "optionalClientScopes"));
            List<String> lines = new ArrayList<>(Comparison.lines("client " + name, bare, is));
            wanted.secret(client)
                    .filter(secret -> !secret.value().equals(is.path("secret").asText()))
                    .ifPresent(secret -> {
                        lines.add("~ client %s: secret -> that of %s".formatted(name, secret.setting()));
                        bare.put("secret", secret.value());
                    });
            mend(lines, () -> admin.put(CLIENTS + "/" + id(is), Comparison.merged(is, bare)));
            Set<String> given = new TreeSet<>(texts(is.path("defaultClientScopes")));
            for (String scope : scopes) {
                assign(scope, given, "client " + name, () -> CLIENTS + "/" + id(is) + "/default-client-scopes");
            }
        }
    }

    /** Which roles tokens may carry, and which the services' own accounts hold. */
    private void compareRights() {
        for (JsonNode mapping : wanted.at("/scopeMappings")) {
            String scope = mapping.path("clientScope").asText();
            grant(
                    texts(mapping.path("roles")),
                    "scope " + scope,
                    () -> scope(scope).map(is -> SCOPES + "/" + id(is) + "/scope-mappings/realm"),
                    role -> REALM + "/roles/" + AdminApi.encoded(role));
        }
        wanted.at("/clientScopeMappings").properties().forEach(owner -> {
            for (JsonNode mapping : owner.getValue()) {
                String client = mapping.path("client").asText();
                grantOf(
                        owner.getKey(),
                        texts(mapping.path("roles")),
                        "tokens of " + client,
                        () -> found(client(client)).map(is -> CLIENTS + "/" + id(is) + "/scope-mappings/clients/"));
            }
        });
        for (JsonNode account : wanted.at("/users")) {
            String client = account.path("serviceAccountClientId").asText();
            account.path("clientRoles")
                    .properties()
                    .forEach(owner -> grantOf(
                            owner.getKey(),
                            texts(owner.getValue()),
                            "the account of " + client,
                            () -> account(client).map(is -> REALM + "/users/" + id(is) + "/role-mappings/clients/")));
        }
    }

    private void compareProfile() {
        JsonNode there = admin.get(PROFILE);
        Map<String, JsonNode> declared = by("name", there.path("attributes"));
        ArrayNode attributes = JsonNodeFactory.instance.arrayNode();
        List<String> lines = new ArrayList<>();
        for (JsonNode attribute : wanted.profile().path("attributes")) {
            String name = attribute.path("name").asText();
            JsonNode is = declared.remove(name);
            if (is == null) {
                lines.add("+ attribute " + name);
            } else {
                lines.addAll(Comparison.lines("attribute " + name, attribute, is));
            }
            attributes.add(is == null ? attribute : Comparison.merged(is, attribute));
        }
        attributes.addAll(declared.values());
        ObjectNode profile = there.isObject() ? there.deepCopy() : JsonNodeFactory.instance.objectNode();
        profile.set("attributes", attributes);
        mend(lines, () -> admin.put(PROFILE, profile));
    }

    private void compareEntry(
            String kind, String key, JsonNode entry, Map<String, JsonNode> there, String collection, String addresses) {
        String name = entry.path(key).asText();
        JsonNode is = there.get(name);
        if (is == null) {
            changes.add(Change.adding(kind + " " + name, () -> admin.post(collection, entry)));
        } else {
            mend(
                    Comparison.lines(kind + " " + name, entry, is),
                    () -> admin.put(addresses + "/" + id(is), Comparison.merged(is, entry)));
        }
    }

    private void assign(String scope, Set<String> given, String whom, Supplied address) {
        if (!given.contains(scope)) {
            changes.add(Change.adding(
                    "scope %s for %s".formatted(scope, whom),
                    () -> admin.put(
                            address.path() + "/" + id(scope(scope).orElseThrow()),
                            JsonNodeFactory.instance.objectNode())));
        }
    }

    private void grantOf(String owner, Collection<String> roles, String whom, Place place) {
        grant(
                roles,
                whom,
                () -> place.path().map(path -> path + id(client(owner))),
                role -> CLIENTS + "/" + id(client(owner)) + "/roles/" + AdminApi.encoded(role));
    }

    /** What a role is granted to may have to be made first, so it is looked for again when it is needed. */
    private void grant(Collection<String> roles, String whom, Place place, Function<String, String> address) {
        Set<String> given = place.path().map(path -> names(admin.get(path))).orElse(Set.of());
        roles.stream()
                .filter(role -> !given.contains(role))
                .forEach(role -> changes.add(Change.adding(
                        "role %s for %s".formatted(role, whom),
                        () -> admin.post(
                                place.path().orElseThrow(),
                                JsonNodeFactory.instance.arrayNode().add(admin.get(address.apply(role)))))));
    }

    private interface Supplied {
        String path();
    }

    private interface Place {
        Optional<String> path();
    }

    private void mend(List<String> lines, Runnable mend) {
        if (!lines.isEmpty()) {
            changes.add(new Change(List.copyOf(lines), mend));
        }
    }

    private JsonNode client(String name) {
        return admin.get(CLIENTS + "?clientId=" + AdminApi.encoded(name)).path(0);
    }

    private Optional<JsonNode> scope(String name) {
        return Optional.ofNullable(by("name", admin.get(SCOPES)).get(name));
    }

    private Optional<JsonNode> account(String client) {
        return found(client(client)).flatMap(is -> found(admin.get(CLIENTS + "/" + id(is) + "/service-account-user")));
    }

    private static Optional<JsonNode> found(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static Map<String, JsonNode> by(String key, JsonNode list) {
        return elements(list).collect(toMap(entry -> entry.path(key).asText(), Function.identity()));
    }

    private static Set<String> names(JsonNode list) {
        return by("name", list).keySet();
    }

    private static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String need(Function<String, Optional<String>> settings, String name) {
        return settings.apply(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }

    private static HttpClient http(Function<String, Optional<String>> settings) {
        HttpClient.Builder http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10));
        settings.apply("SOJOURN_OIDC_CA").ifPresent(authority -> {
            try {
                http.sslContext(Trust.in(Path.of(authority)));
            } catch (IOException | GeneralSecurityException unusable) {
                throw new IllegalArgumentException(
                        "SOJOURN_OIDC_CA is %s, which holds no certificate that can be read".formatted(authority),
                        unusable);
            }
        });
        return http.build();
    }
}
