package org.sojourn.gateway.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sojourn.gateway.security.CanonicalPath;

/** Which service serves a path: the one with the longest prefix, by whole segments; nobody serves the rest. */
final class RouteTable {

    private static final Pattern PREFIX = Pattern.compile("/api(/[a-z][a-z0-9-]*)+");

    private final Map<String, Upstream> byPrefix;

    private RouteTable(Map<String, Upstream> byPrefix) {
        this.byPrefix = Map.copyOf(byPrefix);
    }

    static RouteTable of(Map<String, RoutesConfig.Service> services) {
        Map<String, Upstream> byPrefix = new HashMap<>();
        services.forEach((name, service) -> {
            Upstream upstream = Upstream.of(name, service.urls());
            for (String prefix : service.paths()) {
                if (!PREFIX.matcher(prefix).matches() || !CanonicalPath.is(prefix)) {
                    throw new IllegalArgumentException("Not a path of the route table: " + prefix);
                }
                if (byPrefix.put(prefix, upstream) != null) {
                    throw new IllegalArgumentException("Two services for one path: " + prefix);
                }
            }
        });
        return new RouteTable(byPrefix);
    }

    Optional<Upstream> find(String path) {
        String prefix = path;
        while (!prefix.isEmpty()) {
            Upstream upstream = byPrefix.get(prefix);
            if (upstream != null) {
                return Optional.of(upstream);
            }
            prefix = prefix.substring(0, prefix.lastIndexOf('/'));
        }
        return Optional.empty();
    }
}
