package org.sojourn.platform.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's admin API as JSON; the typed client drops what a newer server adds, and works inside a started application only. */
final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Keycloak's own realm gives tokens for a minute. */
    private static final Duration TOKEN_LASTS = Duration.ofSeconds(30);

    private static final int NOT_FOUND = 404;

    private final HttpClient http;
    private final URI keycloak;
    private final String operator;
    private final String secret;
    private String token = "";
    private long signedIn;

    AdminApi(HttpClient http, URI keycloak, String operator, String secret) {
        this.http = http;
        this.keycloak = keycloak;
        this.operator = operator;
        this.secret = secret;
    }

    /** Nothing where there is nothing. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send("GET", path, BodyPublishers.noBody());
        return answer.statusCode() == NOT_FOUND ? MissingNode.getInstance() : parse(answer.body());
    }

    void post(String path, JsonNode body) {
        expectFound(send("POST", path, BodyPublishers.ofString(body.toString())));
    }

    void put(String path, JsonNode body) {
        expectFound(send("PUT", path, BodyPublishers.ofString(body.toString())));
    }

    /** Forgets the session: rights in a realm that was just made come with a new one. */
    void signOut() {
        token = "";
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(at("/admin/realms" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body));
        int status = answer.statusCode();
        if (status == 401 || status == 403) {
            throw new IllegalStateException("SOJOURN_REALM_OPERATOR is %s, which may not %s %s"
                    .formatted(operator, method, answer.uri().getPath()));
        }
        if (status >= 400 && status != NOT_FOUND) {
            throw new IllegalStateException("Keycloak answered %d to %s %s: %s"
                    .formatted(status, method, answer.uri().getPath(), answer.body()));
        }
        return answer;
    }

    private String token() {
        if (token.isEmpty() || System.nanoTime() - signedIn > TOKEN_LASTS.toNanos()) {
            token = freshToken();
            signedIn = System.nanoTime();
        }
        return token;
    }

    private String freshToken() {
        String form =
                "grant_type=client_credentials&client_id=" + encoded(operator) + "&client_secret=" + encoded(secret);
        HttpResponse<String> answer =
                exchange(HttpRequest.newBuilder(at("/realms/master/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "SOJOURN_REALM_OPERATOR_SECRET is not that of the client %s in the realm master of SOJOURN_KEYCLOAK_URL (Keycloak answered %d)"
                            .formatted(operator, answer.statusCode()));
        }
        return parse(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new IllegalStateException(
                    "SOJOURN_KEYCLOAK_URL is %s, where no Keycloak answers that is trusted (%s)"
                            .formatted(keycloak, unreachable),
                    unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while talking to Keycloak", interrupted);
        }
    }

    private URI at(String path) {
        String base = keycloak.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static void expectFound(HttpResponse<String> answer) {
        if (answer.statusCode() == NOT_FOUND) {
            throw new IllegalStateException(
                    "Keycloak does not find " + answer.uri().getPath());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new IllegalStateException("SOJOURN_KEYCLOAK_URL answers with what is not JSON", unreadable);
        }
    }
}
