package org.sojourn.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The realm in a running Keycloak: applied through its admin API, creating what is absent and changing nothing that exists. */
final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final URI keycloak;

    Realm(URI keycloak) {
        this(keycloak, HttpClient.newHttpClient());
    }

    Realm(URI keycloak, HttpClient http) {
        this.keycloak = keycloak;
        this.http = http;
    }

    /** Creates the realm from its file, with the given values for its placeholders, unless it is there. */
    void create(String administrator, String password, Path file, Map<String, String> values) {
        var token = administratorToken(administrator, password);
        var found = send(admin("/sojourn", token).GET());
        if (found.statusCode() == NOT_FOUND) {
            var realm = fill(read(file), values);
            expect(CREATED, send(admin("", token).POST(BodyPublishers.ofString(realm))));
        } else {
            expect(OK, found);
        }
    }

    /** Adds units, people and the client of the demonstration that are not there yet. */
    void overlay(String administrator, String password, Path file) {
        var token = administratorToken(administrator, password);
        var overlay = parse(read(file));
        var settings = BodyPublishers.ofString(overlay.path("realm").toString());
        expect(NO_CONTENT, send(admin("/sojourn", token).PUT(settings)));
        var people = BodyPublishers.ofString(overlay.path("partialImport").toString());
        expect(OK, send(admin("/sojourn/partialImport", token).POST(people)));
    }

    /** An access token of a demonstration person. */
    String token(String username) {
        return token(
                "sojourn",
                Map.of(
                        "client_id",
                        "sojourn-demo",
                        "grant_type",
                        "password",
                        "username",
                        username,
                        "password",
                        username + "-demo"));
    }

    /** An access token of a service's own client. */
    String serviceToken(String client, String secret) {
        return token(
                "sojourn", Map.of("client_id", client, "client_secret", secret, "grant_type", "client_credentials"));
    }

    /** Has tokens signed by another key from now on; those of the keys before stay good. */
    void addSigningKey(String administrator, String password, long priority) {
        var token = administratorToken(administrator, password);
        var realm = send(admin("/sojourn", token).GET());
        expect(OK, realm);
        var key = """
                {"name": "rsa-%d", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider", "parentId": "%s",
                 "config": {"priority": ["%d"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""".formatted(priority, parse(realm.body()).path("id").asText(), priority);
        expect(CREATED, send(admin("/sojourn/components", token).POST(BodyPublishers.ofString(key))));
    }

    String administratorToken(String administrator, String password) {
        return token(
                "master",
                Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        administrator,
                        "password",
                        password));
    }

    private String token(String realm, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        var answer = send(request);
        expect(OK, answer);
        return parse(answer.body()).path("access_token").asText();
    }

    private HttpRequest.Builder admin(String path, String token) {
        return HttpRequest.newBuilder(keycloak.resolve("/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + keycloak, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while talking to Keycloak", e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + " to "
                    + answer.request().method() + " " + answer.uri() + ": " + answer.body());
        }
    }

    private static String fill(String text, Map<String, String> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("${SOJOURN_")) {
            throw new IllegalStateException("The realm asks for a value that the launcher does not give");
        }
        return filled;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be read: " + file, e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON", e);
        }
    }
}
