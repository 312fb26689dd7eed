package org.sojourn.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens requests to services, each with a pool of its own, so that a slow one takes no connection from another. */
final class Upstreams {

    private final Vertx vertx;
    private final RoutesConfig config;
    private final Map<Upstream, HttpClient> clients = new ConcurrentHashMap<>();

    Upstreams(Vertx vertx, RoutesConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    HttpClient client(Upstream upstream) {
        return clients.computeIfAbsent(upstream, _ -> newClient());
    }

    Future<HttpClientRequest> open(Upstream upstream, HttpMethod method, String target) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(upstream.host())
                .setPort(upstream.port())
                .setSsl(upstream.tls())
                .setURI(target)
                .setFollowRedirects(false)
                .setConnectTimeout(config.connectWithin().toMillis())
                .setIdleTimeout(config.answerWithin().toMillis());
        return client(upstream).request(options).recover(fault -> Future.failedFuture(new Unreachable(fault)));
    }

    private HttpClient newClient() {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectWithin().toMillis()))
                .setKeepAlive(true)
                .setKeepAliveTimeout(Math.toIntExact(config.keepIdle().toSeconds()))
                .setMaxWaitQueueSize(config.connections());
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }
}
