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
    private final int deepest;

    private RouteTable(Map<String, Upstream> byPrefix) {
        this.byPrefix = Map.copyOf(byPrefix);
        this.deepest = byPrefix.keySet().stream()
                .mapToInt(prefix -> prefix.split("/", -1).length - 1)
                .max()
                .orElse(0);
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
        return prefixOf(path).map(byPrefix::get);
    }

    /** The longest prefix that covers a path; looks no deeper than there are prefixes, for paths may be long. */
    Optional<String> prefixOf(String path) {
        String prefix = beginning(path);
        while (!prefix.isEmpty()) {
            if (byPrefix.containsKey(prefix)) {
                return Optional.of(prefix);
            }
            prefix = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    private String beginning(String path) {
        int end = 0;
        for (int segment = 0; segment < deepest && end >= 0; segment++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }
}
