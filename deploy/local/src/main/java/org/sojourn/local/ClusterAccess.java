package org.sojourn.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.sojourn.platform.test.Authority;
import org.sojourn.platform.test.Outside;

/** How pods of a cluster reach the data plane on this machine: at one of its addresses, by TLS, with certificates of a throwaway authority. */
record ClusterAccess(String address, Authority authority) {

    static ClusterAccess at(String address, Layout layout) {
        return new ClusterAccess(address, Authority.in(layout.certificates()));
    }

    /** A client that trusts the throwaway authority alone. */
    HttpClient http() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(Trust.in(authority.certificate()));
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The throwaway authority cannot be trusted", e);
        }
    }

    /** How a server of that name is reached. */
    Outside server(String name) {
        var kind = address.chars().allMatch(c -> c == '.' || Character.isDigit(c)) ? "ip:" : "dns:";
        var identity = authority.issue(name, kind + address, "ip:127.0.0.1", "dns:localhost");
        return new Outside(address, authority.certificate(), identity.certificate(), identity.key(), identity.both());
    }
}
