package org.sojourn.platform.inbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.platform.fault.Faults;

/** Lets a handler work on events, each in a span of the trace that it belongs to. */
@ApplicationScoped
class Applications {

    private record Traced(Event event, Span span) {}

    private final Tracer tracer;

    Applications(Tracer tracer) {
        this.tracer = tracer;
    }

    void handle(Event event, EventHandler handler) {
        Traced traced = begin(event);
        try {
            traced.event().trace().wrap(() -> handler.handle(traced.event())).run();
        } catch (RuntimeException fault) {
            failed(traced.span(), fault);
            throw fault;
        } finally {
            traced.span().end();
        }
    }

    void handleAll(List<Event> events, EventHandler handler) {
        List<Traced> traced = events.stream().map(this::begin).toList();
        try {
            handler.handleAll(traced.stream().map(Traced::event).toList());
        } catch (RuntimeException fault) {
            traced.forEach(one -> failed(one.span(), fault));
            throw fault;
        } finally {
            traced.forEach(one -> one.span().end());
        }
    }

    private Traced begin(Event event) {
        Span span = tracer.spanBuilder("apply " + event.type())
                .setParent(event.trace())
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("sojourn.event", event.id().toString())
                .startSpan();
        return new Traced(event.in(event.trace().with(span)), span);
    }

    /** Without the message of the fault, which may hold what people wrote. */
    private static void failed(Span span, RuntimeException fault) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute("error.type", fault.getClass().getName());
        span.setAttribute("sojourn.passes", Faults.pass(fault));
    }
}
