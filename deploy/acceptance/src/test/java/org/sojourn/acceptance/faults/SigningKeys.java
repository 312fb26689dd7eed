package org.sojourn.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Faults of the keys by which Keycloak signs tokens: another one, and none of those before it. */
final class SigningKeys {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Nobody of the load: Keycloak locks out who signs in twice at once. */
    private static final String SOMEBODY = "edith";

    private SigningKeys() {}

    /** Tokens of the key before stay good. */
    static Injection rotated() {
        return Injection.of(site -> rotate(site, false), site -> {});
    }

    /** Tokens of the key before are no good any more. */
    static Injection replaced() {
        return Injection.of(site -> rotate(site, true), site -> {});
    }

    private static String rotate(Site site, boolean alone) throws IOException, InterruptedException {
        String before = keyId(site);
        URI realm = site.address(Part.KEYCLOAK).resolve("/admin/realms/sojourn");
        String token = site.stack().administratorToken();
        JsonNode older = signingKeys(send(request(realm + "/components?type=org.keycloak.keys.KeyProvider", token)
                .GET()));
        site.stack().addSigningKey();
        for (String id : alone ? ids(older) : List.<String>of()) {
            send(request(realm + "/components/" + id, token).DELETE());
        }
        String after = keyId(site);
        return before.equals(after) ? "" : "tokens are signed by " + after + " and were by " + before;
    }

    private static JsonNode signingKeys(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static List<String> ids(JsonNode components) {
        var ids = new ArrayList<String>();
        for (JsonNode component : components) {
            if ("rsa-generated".equals(component.path("providerId").asText())) {
                ids.add(component.path("id").asText());
            }
        }
        return ids;
    }

    private static String keyId(Site site) throws IOException {
        String header = site.stack().token(SOMEBODY).split("\\.", 2)[0];
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .path("kid")
                .asText();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
