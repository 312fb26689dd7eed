package org.sojourn.platform.start;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.Keycloak;

/** What requests take, done once in vain: preparations, connections to its own port, a token that is verified, a query for each kind of thing. */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 4;

    private final Vertx vertx;
    private final TenantIdentityProvider tokens;
    private final Instance<Keycloak> keycloak;
    private final Instance<EntityManager> entities;
    private final Instance<Preparation> preparations;
    private final int port;
    private final boolean tls;

    Rehearsal(
            Vertx vertx,
            TenantIdentityProvider tokens,
            Instance<Keycloak> keycloak,
            Instance<EntityManager> entities,
            Instance<Preparation> preparations,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.http.tls-configuration-name") Optional<String> tls) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.keycloak = keycloak;
        this.entities = entities;
        this.preparations = preparations;
        this.port = port;
        this.tls = tls.isPresent();
    }

    /** Fails where the database cannot be asked, or a preparation fails. */
    void run() {
        preparations.stream().forEach(Preparation::prepare);
        QuarkusTransaction.requiringNew().run(() -> entities.stream().forEach(Rehearsal::askForNothing));
        attempt("a token of its own", this::verifyOwnToken);
        attempt("its own port", this::connectToItself);
    }

    private static void askForNothing(EntityManager entities) {
        for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
            entities.createQuery("select e from " + entity.getName() + " e where 1 = 0")
                    .getResultList();
        }
    }

    /** Which is for Keycloak and nobody else: its signature holds, and it is refused. */
    private void verifyOwnToken() {
        String token = keycloak.get().tokenManager().getAccessTokenString();
        tokens.authenticate(new AccessTokenCredential(token)).await().atMost(PATIENCE);
    }

    /** As many times as there may be threads for requests; nothing is sent that is for nobody but itself, so whoever answers is right. */
    private void connectToItself() {
        HttpClient http = vertx.createHttpClient(new HttpClientOptions()
                .setSsl(tls)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setKeepAlive(false));
        try {
            Future.all(IntStream.range(0, CONNECTIONS)
                            .mapToObj(_ -> http.request(HttpMethod.GET, port, "127.0.0.1", "/")
                                    .compose(HttpClientRequest::send)
                                    .compose(HttpClientResponse::body))
                            .toList())
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } finally {
            http.close();
        }
    }

    /** What fails here was tried all the same, or is nothing that a service waits for. */
    private static void attempt(String what, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException fault) {
            LOG.debugf("Rehearsed %s: %s", what, fault);
        }
    }
}
