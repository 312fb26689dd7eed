package org.sojourn.gateway.routing;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.MultithreadEventExecutorGroup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.sojourn.gateway.routing.Upstream.Address;

/**
 * Opens requests to services, each with a pool of its own, so that a slow one takes no connection from another; a replica that is not there is passed over. A pool is retired after a time, so that replicas behind one address get their
 * share soon after they appear, and certificates are checked against what is trusted by then; but not before another has a connection.
 */
final class Upstreams {

    /** Each event loop has pools of its own, so that an answer comes on the thread that has to write it on. */
    private record Use(Upstream upstream, boolean afresh, EventLoop loop) {}

    /** Until when it is used, if the one that is to follow has a connection by then. */
    private static final class Pool {

        private final HttpClient client;
        private long until;

        Pool(HttpClient client, long until) {
            this.client = client;
            this.until = until;
        }
    }

    private final Vertx vertx;
    private final RoutesConfig config;
    private final Supplier<Optional<TrustOptions>> trust;
    private final long retireAfter;
    private final int connections;
    private final Map<Use, Pool> pools = new ConcurrentHashMap<>();
    private final Map<Upstream, Rotation> rotations = new ConcurrentHashMap<>();

    /** @param trust in the authorities of services that serve TLS, as it is by now; without it, those of the JVM are trusted */
    Upstreams(Vertx vertx, RoutesConfig config, Supplier<Optional<TrustOptions>> trust) {
        this.vertx = vertx;
        this.config = config;
        this.trust = trust;
        this.retireAfter = config.retireAfter().toNanos();
        this.connections = Math.ceilDiv(config.connections(), loops(vertx));
    }

    private static EventLoop loop(Vertx vertx) {
        return ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
    }

    private static int loops(Vertx vertx) {
        return loop(vertx).parent() instanceof MultithreadEventExecutorGroup group ? group.executorCount() : 1;
    }

    /** Nothing of a request is sent before a connection is there, so trying the next replica repeats nothing. Afresh, the connection is a new one. */
    Future<HttpClientRequest> open(Upstream upstream, HttpMethod method, String target, boolean afresh) {
        Rotation rotation =
                rotations.computeIfAbsent(upstream, _ -> new Rotation(upstream, config.pause(), System::nanoTime));
        Use use = new Use(upstream, afresh, loop(vertx));
        long now = System.nanoTime();
        Pool pool = pools.computeIfAbsent(use, _ -> newPool(use, now));
        return now - pool.until < 0
                ? open(pool.client, rotation, rotation.next().iterator(), method, target)
                : openByTheNext(use, pool, now, rotation, method, target);
    }

    /** One request at a time tries the pool that is to follow; the others go on with the one that is there, and so does this one if a service is too busy for new connections. */
    private Future<HttpClientRequest> openByTheNext(
            Use use, Pool pool, long now, Rotation rotation, HttpMethod method, String target) {
        pool.until = now + retireAfter;
        Pool next = newPool(use, now);
        return open(next.client, rotation, rotation.next().iterator(), method, target)
                .onSuccess(_ -> {
                    pools.put(use, next);
                    vertx.setTimer(config.lastAnswerWithin().toMillis(), _ -> pool.client.close());
                })
                .recover(fault -> {
                    next.client.close();
                    return fault.getCause() instanceof SSLException
                            ? Future.failedFuture(fault)
                            : open(pool.client, rotation, rotation.next().iterator(), method, target);
                });
    }

    private Future<HttpClientRequest> open(
            HttpClient client, Rotation rotation, Iterator<Address> replicas, HttpMethod method, String target) {
        Address replica = replicas.next();
        return client.request(options(replica, method, target))
                .onSuccess(_ -> rotation.reached(replica))
                .recover(fault -> {
                    if (fault instanceof IOException) {
                        rotation.unreached(replica);
                    }
                    return replicas.hasNext()
                            ? open(client, rotation, replicas, method, target)
                            : Future.failedFuture(new Unreachable(fault));
                });
    }

    private RequestOptions options(Address replica, HttpMethod method, String target) {
        return new RequestOptions()
                .setMethod(method)
                .setHost(replica.host())
                .setPort(replica.port())
                .setSsl(replica.tls())
                .setURI(target)
                .setFollowRedirects(false)
                .setConnectTimeout(config.connectWithin().toMillis())
                .setIdleTimeout(config.answerWithin().toMillis());
    }

    private Pool newPool(Use use, long now) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectWithin().toMillis()))
                .setKeepAlive(!use.afresh())
                .setKeepAliveTimeout(Math.toIntExact(config.keepIdle().toSeconds()))
                .setMaxWaitQueueSize(connections);
        trust.get().ifPresent(options::setTrustOptions);
        return new Pool(
                vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections)), now + retireAfter);
    }
}
