package org.sojourn.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.outbox.Outbox;
import org.sojourn.platform.outbox.OutboxEvent;
import org.sojourn.platform.test.Db;
import org.sojourn.platform.test.Topics;
import org.sojourn.platform.test.WithSojourn;

/** From one service's transaction to another's: outbox, relay, Kafka, connector, inbox. */
@QuarkusTest
@WithSojourn("travel")
class FeedComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Tracer tracer;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void refusesEventsOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(event(1, "nobody"))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void sendsNothingOfWhatRollsBack() {
        QuarkusTransaction.begin();
        UUID id = outbox.append(event(1, "never"));
        QuarkusTransaction.rollback();
        assertThat(Db.count("select count(*) from outbox where event_id = ?", id))
                .isZero();
    }

    @Test
    void bringsAnEventToItsReaderInOneTrace() {
        Span span = tracer.spanBuilder("POST").startSpan();
        UUID id = Context.current()
                .with(span)
                .wrapSupplier(() -> publish(1, "hello"))
                .get();
        span.end();
        await().atMost(PATIENCE).until(() -> applied(id) == 1);
        assertThat(Db.query("select trace from postcard where event_id = ?", id).getFirst())
                .containsEntry("trace", span.getSpanContext().getTraceId());
    }

    @Test
    void wakesTheRelayAtCommit() {
        publish(1, "warm");
        UUID id = publish(2, "quick");
        long begun = System.nanoTime();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> applied(id) == 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void passesAMessageThatNobodyCanRead() {
        Topics.send(new ProducerRecord<>(PostcardEventHandler.TOPIC, subject, "poison".getBytes(UTF_8)));
        UUID id = publish(1, "after poison");
        await().atMost(PATIENCE).until(() -> applied(id) == 1);
        assertThat(Db.count("select count(*) from dead_letter where key = ?", subject))
                .isEqualTo(1);
    }

    private UUID publish(long version, String text) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.append(event(version, text)));
    }

    private OutboxEvent event(long version, String text) {
        return new OutboxEvent(
                PostcardEventHandler.TOPIC,
                subject,
                "org.sojourn.test.postcard.sent.v1",
                subject,
                version,
                Instant.parse("2026-11-24T12:00:00Z"),
                new PostcardEventHandler.Postcard(text, null, 0));
    }

    private static long applied(UUID id) {
        return Db.count("select count(*) from postcard where event_id = ?", id);
    }
}
