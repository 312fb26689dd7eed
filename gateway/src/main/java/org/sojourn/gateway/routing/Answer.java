package org.sojourn.gateway.routing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** The answer of a service on its way to the client: a body that came in one piece leaves in one, with its head; others stream. */
final class Answer {

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final @Nullable String length;

    Answer(HttpClientResponse from, HttpServerResponse to) {
        this.from = from;
        this.to = to;
        this.length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
    }

    void pass() {
        to.setStatusCode(from.statusCode());
        if (!to.getStatusMessage().equals(from.statusMessage())) {
            to.setStatusMessage(from.statusMessage());
        }
        SentHeaders.out(from.headers(), to.headers());
        // What broke off must not look whole, so the connection ends with it.
        from.exceptionHandler(_ -> to.reset()).handler(this::passOn).endHandler(_ -> end());
    }

    private void passOn(Buffer piece) {
        if (length != null && !to.headWritten() && length.equals(Integer.toString(piece.length()))) {
            var _ = to.end(piece);
            return;
        }
        if (length == null && !to.headWritten()) {
            to.setChunked(true);
        }
        var _ = to.write(piece);
        if (to.writeQueueFull()) {
            from.pause();
            to.drainHandler(_ -> from.resume());
        }
    }

    private void end() {
        if (!to.ended()) {
            var _ = to.end();
        }
    }
}
