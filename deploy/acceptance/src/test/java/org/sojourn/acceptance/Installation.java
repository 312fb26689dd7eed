package org.sojourn.acceptance;

import static io.restassured.RestAssured.given;
import static io.restassured.config.SSLConfig.sslConfig;

import io.restassured.config.RestAssuredConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.sojourn.local.Trust;

/** Sojourn as somebody else installed it: where its gateway is, and the realm that its people sign in to. */
record Installation(URI gateway, URI issuer, Path authority) {

    /** The one that the system properties name, or none. */
    static Optional<Installation> named() {
        return Optional.ofNullable(System.getProperty("sojourn.gateway"))
                .map(gateway -> new Installation(
                        URI.create(gateway),
                        URI.create(System.getProperty("sojourn.issuer")),
                        Path.of(System.getProperty("sojourn.authority"))));
    }

    /** A fresh access token of a demonstration person. */
    String token(String username) {
        return given().config(config())
                .formParam("client_id", "sojourn-demo")
                .formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", username + "-demo")
                .post(issuer + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** Requests that trust its authority. */
    RestAssuredConfig config() {
        return RestAssuredConfig.config().sslConfig(sslConfig().trustStore(trusted()));
    }

    /** Clients that trust its authority. */
    SSLContext trusting() throws GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore trusted() {
        try {
            return Trust.in(authority);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("no certificate in " + authority, unusable);
        }
    }
}
