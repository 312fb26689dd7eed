package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeycloakRealmTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    static Path data;

    static Layout layout;
    static Stack stack;

    @BeforeAll
    static void start() {
        layout = Layout.of(REPOSITORY, data);
        stack = new Stack(layout, Ports.free(1), new Progress(System.out::println));
        stack.startPeopleOnly();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void refusesAWrongPassword() {
        var realm = new Realm(stack.address(Part.KEYCLOAK));
        assertThatThrownBy(() -> realm.token("nobody")).hasMessageContaining("invalid_grant");
    }

    @Test
    void changesNothingWhenAppliedAgain() throws IOException {
        Files.delete(layout.postgres().resolve("realm.mark"));
        stack.startPeopleOnly();
        assertThat(stack.token("ada")).isNotEmpty();
    }

    @Test
    void hasPeopleOfEveryRoleInTwoOrganisations() throws IOException {
        var realm = new ObjectMapper().readTree(layout.realm().toFile());
        var held = new HashSet<String>();
        people().forEach(person -> held.addAll(person.roles()));
        assertThat(held).containsExactlyInAnyOrderElementsOf(texts(realm.at("/roles/realm"), "name"));
        assertThat(people().map(person -> person.unit().split("/", 3)[1])).contains("authority", "vega-institute");
    }

    @ParameterizedTest
    @MethodSource("people")
    void tellsThePersonInTheToken(People.Person person) throws IOException {
        var claims = claims(stack.token(person.username()));

        assertThat(claims.path("sub").asText()).hasSize(36);
        assertThat(claims.path("iss").asText()).isEqualTo(stack.address(Part.KEYCLOAK) + "/realms/sojourn");
        assertThat(claims.path("azp").asText()).isEqualTo("sojourn-demo");
        assertThat(claims.path("preferred_username").asText()).isEqualTo(person.username());
        assertThat(claims.path("name").asText()).contains(" ");
        assertThat(texts(claims.path("aud"), ""))
                .containsExactlyInAnyOrder("gateway", "advisory-service", "travel-service", "debrief-service");
        assertThat(texts(claims.path("unit"), "")).containsExactly(person.unit());
        assertThat(texts(claims.at("/realm_access/roles"), "")).containsExactlyInAnyOrderElementsOf(person.roles());
        assertThat(texts(claims.path("coverage"), "")).containsExactlyInAnyOrderElementsOf(person.coverage());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    static Stream<People.Person> people() {
        return People.read(layout.demonstration()).stream();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]));
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element ->
                        field.isEmpty() ? element.asText() : element.path(field).asText())
                .toList();
    }
}
