package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Continues the trace that a message carries, unless the connector did so already. */
final class MessageTrace implements TextMapGetter<Headers> {

    private MessageTrace() {}

    static Context of(Headers headers) {
        Context here = Context.current();
        return Span.fromContext(here).getSpanContext().isValid()
                ? here
                : W3CTraceContextPropagator.getInstance().extract(here, headers, new MessageTrace());
    }

    @Override
    public List<String> keys(Headers headers) {
        return Arrays.stream(headers.toArray()).map(Header::key).toList();
    }

    @Override
    public @Nullable String get(@Nullable Headers headers, String name) {
        Header header = headers == null ? null : headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
