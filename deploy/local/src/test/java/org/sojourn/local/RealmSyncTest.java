package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sojourn.platform.realm.RealmSync;

/** The command that keeps the realm, against a real Keycloak; each test begins with a server that lacks it. */
class RealmSyncTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    static Layout layout;
    static Stack stack;
    static HttpClient http;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeAll
    static void start() {
        layout = Layout.of(REPOSITORY, data);
        stack = new Stack(layout, Ports.free(1), new Progress(System.out::println));
        stack.startPeopleOnly();
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        stack.close();
        http.close();
    }

    @BeforeEach
    void empty() throws Exception {
        send("DELETE", "", "");
        settings.putAll(Map.of(
                "SOJOURN_KEYCLOAK_URL", stack.address(Part.KEYCLOAK).toString(),
                "SOJOURN_REALM_OPERATOR", KeycloakRecipe.OPERATOR,
                "SOJOURN_REALM_OPERATOR_SECRET", KeycloakRecipe.operatorSecret(new Secrets(layout.secrets())),
                "SOJOURN_PUBLIC_URL", "https://sojourn.example",
                "SOJOURN_GATEWAY_CLIENT_SECRET", "secret-of-gateway",
                "SOJOURN_ADVISORY_CLIENT_SECRET", "secret-of-advisory",
                "SOJOURN_TRAVEL_CLIENT_SECRET", "secret-of-travel",
                "SOJOURN_DEBRIEF_CLIENT_SECRET", "secret-of-debrief"));
    }

    @Test
    void makesTheRealmOnAnEmptyServerAndFindsNothingToDoAfterwards() throws Exception {
        assertThat(sync().differences()).containsExactly("+ realm sojourn");
        assertThat(get("").isMissingNode()).isTrue();

        assertThat(sync().mend()).containsExactly("+ realm sojourn");

        assertThat(sync().differences()).isEmpty();
        assertThat(sync().mend()).isEmpty();
        stack.addPeople(layout.demonstration());
        assertThat(stack.token("ada")).isNotEmpty();
    }

    @Test
    void mendsWhatSomebodyChangedAndKeepsWhatItDoesNotKnow() throws Exception {
        sync().mend();
        stack.addPeople(layout.demonstration());
        send("PUT", "", "{\"accessTokenLifespan\":3600,\"passwordPolicy\":\"length(8)\"}");
        var gateway = (ObjectNode) client("sojourn-gateway");
        gateway.withArray("redirectUris").add("https://elsewhere.example/*");
        send(
                "PUT",
                "/clients/" + id(gateway),
                gateway.put("fullScopeAllowed", true).toString());
        var audience = scope("sojourn-audience");
        var mapper = named(audience.path("protocolMappers"), "travel-service");
        send("DELETE", "/client-scopes/" + id(audience) + "/protocol-mappers/models/" + id(mapper), "");
        var travel = "/clients/" + id(client("travel-service"));
        send("DELETE", travel + "/default-client-scopes/" + id(scope("roles")), "");
        send("DELETE", "/roles/inspector", "");
        var rights = "/users/%s/role-mappings/clients/%s"
                .formatted(id(get(travel + "/service-account-user")), id(client("realm-management")));
        send("DELETE", rights, "[" + named(get(rights), "query-groups") + "]");
        var profile = get("/users/profile");
        var coverage =
                (ObjectNode) named(profile.path("attributes"), "coverage").path("permissions");
        coverage.withArray("edit").add("user");
        send("PUT", "/users/profile", profile.toString());
        send("POST", "/clients", "{\"clientId\":\"timesheets\"}");
        send("POST", "/roles", "{\"name\":\"librarian\"}");

        var found = sync().differences();

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "~ realm: accessTokenLifespan 3600 -> 300",
                        "~ realm: passwordPolicy \"length(8)\" -> \"length(15) and notUsername and notEmail\"",
                        "~ client sojourn-gateway: redirectUris [\"/login\",\"https://elsewhere.example/*\"] -> [\"/login\"]",
                        "~ client sojourn-gateway: fullScopeAllowed true -> false",
                        "+ mapper of scope sojourn-audience travel-service",
                        "+ scope roles for client travel-service",
                        "+ role inspector",
                        "+ role inspector for scope sojourn",
                        "+ role query-groups for the account of travel-service",
                        "~ attribute coverage: permissions.edit [\"admin\",\"user\"] -> [\"admin\"]");
        assertThat(get("").path("accessTokenLifespan").asInt()).isEqualTo(3600);

        assertThat(sync().mend()).isEqualTo(found);

        assertThat(sync().differences()).isEmpty();
        assertThat(get("").path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(client("timesheets").isMissingNode()).isFalse();
        assertThat(get("/roles/librarian").path("name").asText()).isEqualTo("librarian");
        assertThat(client("sojourn-demo").isMissingNode()).isFalse();
        assertThat(stack.token("ada")).isNotEmpty();
    }

    @Test
    void changesASecretOnlyWhereOneIsGiven() throws Exception {
        sync().mend();
        settings.remove("SOJOURN_TRAVEL_CLIENT_SECRET");
        settings.put("SOJOURN_DEBRIEF_CLIENT_SECRET", "rotated");

        assertThat(sync().mend())
                .containsExactly("~ client debrief-service: secret -> that of SOJOURN_DEBRIEF_CLIENT_SECRET");

        assertThat(client("travel-service").path("secret").asText()).isEqualTo("secret-of-travel");
        assertThat(client("debrief-service").path("secret").asText()).isEqualTo("rotated");
    }

    @Test
    void makesAClientThatLacksWithItsRights() throws Exception {
        sync().mend();
        send("DELETE", "/clients/" + id(client("travel-service")), "");

        assertThat(sync().mend())
                .contains("+ client travel-service", "+ role view-users for the account of travel-service");

        assertThat(sync().differences()).isEmpty();
    }

    @Test
    void namesTheSettingThatIsWrong() throws Exception {
        settings.remove("SOJOURN_TRAVEL_CLIENT_SECRET");
        assertThatThrownBy(() -> sync().mend()).hasMessage("SOJOURN_TRAVEL_CLIENT_SECRET is not set");
        assertThat(get("").isMissingNode()).isTrue();
        settings.put("SOJOURN_REALM_OPERATOR_SECRET", "wrong");
        assertThatThrownBy(() -> sync().mend()).hasMessageStartingWith("SOJOURN_REALM_OPERATOR_SECRET is not that of");
        settings.put("SOJOURN_KEYCLOAK_URL", "http://id.example");
        assertThatThrownBy(this::sync).hasMessage("SOJOURN_KEYCLOAK_URL is http://id.example, which is not https");
        settings.put("SOJOURN_KEYCLOAK_URL", "https://localhost:1");
        assertThatThrownBy(() -> sync().mend())
                .hasMessageStartingWith("SOJOURN_KEYCLOAK_URL is https://localhost:1, where");
        settings.put("SOJOURN_OIDC_CA", data.resolve("none").toString());
        assertThatThrownBy(this::sync).hasMessageStartingWith("SOJOURN_OIDC_CA is ");
    }

    private RealmSync sync() {
        return RealmSync.of(name -> Optional.ofNullable(settings.get(name)));
    }

    private static JsonNode client(String name) throws Exception {
        return get("/clients?clientId=" + name).path(0);
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    private static JsonNode scope(String name) throws Exception {
        return named(get("/client-scopes"), name);
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode entry : list) {
            if (name.equals(entry.path("name").asText())) {
                return entry;
            }
        }
        throw new AssertionError("nothing is named " + name);
    }

    private static JsonNode get(String path) throws Exception {
        return JSON.readTree(send("GET", path, ""));
    }

    private static String send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(stack.address(Part.KEYCLOAK).resolve("/admin/realms/sojourn" + path))
                .header("Authorization", "Bearer " + stack.administratorToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .matches(status -> status < 300 || status == 404);
        return answer.statusCode() == 404 ? "" : answer.body();
    }
}
