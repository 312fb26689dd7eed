package org.sojourn.gateway.me;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sojourn.gateway.routing.Endpoint;
import org.sojourn.gateway.security.TokenGate;
import org.sojourn.platform.access.Caller;
import org.sojourn.platform.access.Role;

/** Tells the caller who he is here: identity, unit, roles and coverage, as his token says. */
@Singleton
class Me implements Endpoint {

    record MeResponse(
            UUID subject, String username, String name, String unit, List<String> roles, List<String> coverage) {

        static MeResponse of(Caller caller) {
            return new MeResponse(
                    caller.subject(),
                    caller.username(),
                    caller.name(),
                    caller.unit(),
                    caller.roles().stream().map(Role::wireName).sorted().toList(),
                    sorted(caller.coverage()));
        }

        private static List<String> sorted(Set<String> words) {
            return words.stream().sorted().toList();
        }
    }

    @Override
    public String path() {
        return "/api/me";
    }

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void handle(RoutingContext context) {
        MeResponse me = MeResponse.of(TokenGate.caller(context));
        var _ = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Json.encodeToBuffer(me));
    }
}
