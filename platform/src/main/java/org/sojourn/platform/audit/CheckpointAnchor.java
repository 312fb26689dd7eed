package org.sojourn.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.sojourn.platform.file.LineFile;
import org.sojourn.platform.outbox.ProducerSettings;

/** Signs the head by the key that is there by then, and keeps it in a file and, as soon as Kafka takes it, in a topic; each checkpoint covers all before it. */
final class CheckpointAnchor implements Anchor {

    static final String TOPIC = "sojourn.audit.checkpoint";
    private static final Logger LOG = Logger.getLogger(CheckpointAnchor.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String origin;
    private final InstantSource clock;
    private final Path file;
    private final Path keys;
    private final Producer<String, byte[]> producer;
    private final ExecutorService publisher =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    CheckpointAnchor(String origin, InstantSource clock, Path file, Path keys, Map<String, Object> broker) {
        this.origin = origin;
        this.clock = clock;
        this.file = file;
        this.keys = keys;
        this.producer = new KafkaProducer<>(ProducerSettings.of(broker));
    }

    @Override
    public void keep(ChainHead head) throws IOException, GeneralSecurityException {
        Checkpoint checkpoint = Checkpoint.sign(origin, head, clock.instant(), CheckpointKey.in(keys));
        String line = CheckpointFile.line(checkpoint);
        LineFile.append(file, line);
        publisher.execute(() -> publish(line.getBytes(UTF_8)));
    }

    /** Waits for Kafka, which the sealer must not do. */
    private void publish(byte[] line) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, origin, line)).get();
        } catch (ExecutionException fault) {
            LOG.warnf("a checkpoint did not reach Kafka: %s", fault.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        publisher.shutdown();
        try {
            if (!publisher.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the last checkpoint waits for Kafka in vain");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        producer.close(PATIENCE);
    }
}
