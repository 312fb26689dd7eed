package org.sojourn.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.problem.ProblemType;

/** Counts requests by a key in a bounded map of token buckets, and tells how much is left (draft-ietf-httpapi-ratelimit-headers). */
final class RateLimit implements Consumer<RoutingContext> {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");

    private final String name;
    private final CharSequence policy;
    private final Function<RoutingContext, String> key;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(String name, LimitsConfig.Rate rate, int counted, TimeMeter meter, Function<RoutingContext, String> key) {
        this.name = '"' + name + '"';
        this.policy = HttpHeaders.createOptimized(
                this.name + ";q=" + rate.burst() + ";w=" + timeToFill(rate).toSeconds());
        this.key = key;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(counted)
                .expireAfterAccess(timeToFill(rate).plusSeconds(1))
                .executor(Runnable::run)
                .build(unseen -> bucket(rate, meter));
    }

    @Override
    public void accept(RoutingContext context) {
        ConsumptionProbe probe = take(key.apply(context));
        long waitSeconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
        HttpServerResponse response = context.response();
        response.putHeader(POLICY, policy);
        response.putHeader(LEFT, name + ";r=" + probe.getRemainingTokens() + ";t=" + waitSeconds);
        if (!probe.isConsumed()) {
            throw EdgeRefusal.of(ProblemType.RATE_LIMITED).with(Map.of("Retry-After", Long.toString(waitSeconds)));
        }
    }

    ConsumptionProbe take(String one) {
        return buckets.get(one).tryConsumeAndReturnRemaining(1);
    }

    private static Duration timeToFill(LimitsConfig.Rate rate) {
        return Duration.ofSeconds(Math.ceilDiv(rate.burst(), rate.perSecond()));
    }

    private static Bucket bucket(LimitsConfig.Rate rate, TimeMeter meter) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
