package org.sojourn.gateway;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.security.PathGuard;

/**
 * Continues the caller's trace, or begins one, by one span for each request; services continue that. Instead of the instrumentation of
 * every server and client, which asks for each attribute before it knows whether anybody records.
 */
@Singleton
class Tracing implements Consumer<RoutingContext> {

    private static final W3CTraceContextPropagator HEADERS = W3CTraceContextPropagator.getInstance();
    private static final Received RECEIVED = new Received();

    private final Tracer tracer;

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void accept(RoutingContext context) {
        HttpServerRequest request = context.request();
        Context callers = HEADERS.extract(Context.root(), request.headers(), RECEIVED);
        Span span = tracer.spanBuilder(request.method().name())
                .setSpanKind(SpanKind.SERVER)
                .setParent(callers)
                .startSpan();
        MultiMap headers = request.headers();
        HEADERS.fields().forEach(headers::remove);
        HEADERS.inject(Context.root().with(span), headers, (_, name, value) -> headers.set(name, value));
        MDC.put("traceId", span.getSpanContext().getTraceId());
        MDC.put("spanId", span.getSpanContext().getSpanId());
        if (span.isRecording()) {
            observe(context, span);
        }
    }

    private static void observe(RoutingContext context, Span span) {
        span.setAttribute("http.request.method", context.request().method().name());
        span.setAttribute("url.path", PathGuard.pathOf(context.request().uri()));
        context.addEndHandler(_ -> {
            int status = context.response().getStatusCode();
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
    }

    private static final class Received implements TextMapGetter<MultiMap> {

        @Override
        public Set<String> keys(MultiMap headers) {
            return headers.names();
        }

        @Override
        public @Nullable String get(@Nullable MultiMap headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    }
}
