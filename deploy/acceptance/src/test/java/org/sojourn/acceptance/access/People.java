package org.sojourn.acceptance.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The demonstration people, with tokens of Keycloak. */
final class People {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Site site;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private People(Site site) {
        this.site = site;
    }

    static People of(Site site, Path demonstration) {
        People all = new People(site);
        try {
            JSON.readTree(demonstration.toFile()).at("/partialImport/users").forEach(all::add);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return all;
    }

    Collection<Person> all() {
        return people.values();
    }

    Person named(String name) {
        Person found = people.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no " + name);
        }
        return found;
    }

    String token(String name) {
        Instant now = InstantSource.system().instant();
        return tokens.compute(
                        name,
                        (n, held) -> held == null || held.until().isBefore(now)
                                ? new Token(fetch(n), now.plus(FRESH))
                                : held)
                .value();
    }

    private String fetch(String name) {
        String form = "grant_type=password&client_id=sojourn-demo&username=%1$s&password=%1$s-demo"
                .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        site.keycloak().resolve("/realms/sojourn/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body())
                    .required("access_token")
                    .asText();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void add(JsonNode user) {
        Set<String> roles = new LinkedHashSet<>();
        user.path("realmRoles").forEach(role -> roles.add(role.asText()));
        String name = user.path("username").asText();
        String supervisor = user.at("/attributes/supervisor/0").asText();
        people.put(
                name,
                new Person(
                        name,
                        user.at("/groups/0").asText(),
                        roles,
                        supervisor.isEmpty() ? Optional.empty() : Optional.of(supervisor)));
    }

    private record Token(String value, Instant until) {}
}
