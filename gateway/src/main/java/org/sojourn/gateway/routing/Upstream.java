package org.sojourn.gateway.routing;

import java.net.URI;
import java.util.List;

/** Where a service is reached: the addresses of its replicas, of which each serves every request. */
record Upstream(String name, List<Address> replicas) {

    /** Where one replica is reached. */
    record Address(String host, int port, boolean tls) {}

    static Upstream of(String name, List<URI> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("sojourn.routes.services." + name + ".urls is empty");
        }
        return new Upstream(
                name, urls.stream().map(url -> address(name, url)).distinct().toList());
    }

    private static Address address(String name, URI url) {
        boolean tls = "https".equals(url.getScheme());
        boolean plain = "http".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (!(tls || plain)
                || url.getHost() == null
                || !bare
                || url.getRawQuery() != null
                || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "sojourn.routes.services." + name + ".urls has what is not a plain http(s) address");
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new Address(url.getHost(), port, tls);
    }
}
