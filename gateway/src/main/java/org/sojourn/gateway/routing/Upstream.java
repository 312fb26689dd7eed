package org.sojourn.gateway.routing;

import java.net.URI;

/** Where a service is reached. */
record Upstream(String name, String host, int port, boolean tls) {

    static Upstream of(String name, URI url) {
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
                    "sojourn.routes.services." + name + ".url is not a plain http(s) address");
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        return new Upstream(name, url.getHost(), port, tls);
    }
}
