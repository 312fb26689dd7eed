package org.sojourn.gateway.contract;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.routing.KeyedPosts;

/** Reads off the document of the API which POSTs take a key. */
@Singleton
class DocumentedKeys implements KeyedPosts {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");

    private final List<Pattern> paths;

    DocumentedKeys() {
        JsonObject documented = new JsonObject(Resource.read("contracts/openapi.json")).getJsonObject("paths");
        paths = documented.fieldNames().stream()
                .filter(path -> takesKey(documented.getJsonObject(path).getJsonObject("post")))
                .map(path -> Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+")))
                .toList();
    }

    @Override
    public boolean include(String path) {
        return paths.stream().anyMatch(known -> known.matcher(path).matches());
    }

    private static boolean takesKey(@Nullable JsonObject post) {
        return post != null
                && post.containsKey("parameters")
                && post.getJsonArray("parameters").stream()
                        .anyMatch(parameter ->
                                parameter instanceof JsonObject of && "Idempotency-Key".equals(of.getString("name")));
    }
}
