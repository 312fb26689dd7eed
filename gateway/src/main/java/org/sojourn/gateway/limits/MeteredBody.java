package org.sojourn.gateway.limits;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.problem.ProblemType;

/** A body on its way: it breaks off once more bytes have come than it may have, or when it takes too long. */
public final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Vertx vertx;
    private final long timer;
    private long seen;
    private @Nullable Handler<Throwable> onFailure;
    private @Nullable EdgeRefusal refusal;

    public MeteredBody(ReadStream<Buffer> source, long limit, Duration within, Vertx vertx) {
        this.source = source;
        this.limit = limit;
        this.vertx = vertx;
        this.timer = vertx.setTimer(within.toMillis(), late -> breakOff(ProblemType.REQUEST_TIMEOUT));
    }

    /** Why the body broke off, if it did. */
    public @Nullable EdgeRefusal refusal() {
        return refusal;
    }

    /** All of it, once it is there; fails where it broke off. */
    public Future<Buffer> whole() {
        Promise<Buffer> whole = Promise.promise();
        Buffer all = Buffer.buffer();
        exceptionHandler(whole::tryFail);
        endHandler(_ -> whole.tryComplete(all));
        handler(all::appendBuffer);
        resume();
        return whole.future();
    }

    private void breakOff(ProblemType reason) {
        vertx.cancelTimer(timer);
        if (refusal == null) {
            refusal = EdgeRefusal.of(reason).closing();
            if (onFailure != null) {
                onFailure.handle(refusal);
            }
        }
    }

    private void count(Buffer bytes, Handler<Buffer> next) {
        seen += bytes.length();
        if (seen > limit) {
            breakOff(ProblemType.TOO_LARGE);
        } else if (refusal == null) {
            next.handle(bytes);
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> next) {
        source.handler(next == null ? null : bytes -> count(bytes, next));
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> next) {
        onFailure = next;
        source.exceptionHandler(
                next == null
                        ? null
                        : fault -> {
                            vertx.cancelTimer(timer);
                            next.handle(fault);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> next) {
        source.endHandler(
                next == null
                        ? null
                        : end -> {
                            vertx.cancelTimer(timer);
                            if (refusal == null) {
                                next.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
