package org.sojourn.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Trips that ended yesterday, as travel-service tells of them: each of another traveller, with two legs, a host and a contact. */
final class ReturnedTrips {

    private static final String TOPIC = "sojourn.travel.trip";
    private static final String PEOPLE = """
            {"hosts":[{"organisation":"Penguin Congress","country":"NO"}],\
            "plannedContacts":[{"name":"Pia Rockhopper","organisation":"Penguin Congress","country":"NO","reason":"joint paper"}]}""";

    private final Site site;
    private final HybridEncrypt sealer;

    ReturnedTrips(Site site) {
        this.site = site;
        try {
            this.sealer = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(site.keys().resolve("debrief.pub.json")),
                            HybridConfig2026.get(),
                            InsecureSecretKeyAccess.get())
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("the key of debrief-service is not usable", fault);
        }
    }

    List<ProducerRecord<String, byte[]>> make(int count) {
        return IntStream.range(0, count).mapToObj(_ -> one()).toList();
    }

    /** Returns when the broker has taken all. */
    void send(List<ProducerRecord<String, byte[]>> messages) {
        Map<String, Object> settings = Map.of("bootstrap.servers", site.broker(), "acks", "all");
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> taken =
                    messages.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : taken) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("the broker did not take a message", fault.getCause());
        }
    }

    private ProducerRecord<String, byte[]> one() {
        UUID trip = UUID.randomUUID();
        UUID traveller = UUID.randomUUID();
        String reference = "TR-" + trip.toString().substring(0, 8);
        Instant now = InstantSource.system().instant();
        LocalDate back = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        String data =
                """
                {"tripId":"%1$s","reference":"%2$s","travellerId":"%3$s","unitPath":"/authority/orion-labs/robotics","mode":"APPROVE",\
                "authorisation":"APPROVED","travel":"RETURNED","unauthorised":false,"risk":"HIGH","purpose":"CONFERENCE",\
                "legs":[{"sequence":1,"country":"NO","place":"Oslo","arrival":"%4$s","departure":"%5$s","zone":"Europe/Oslo","transit":false},\
                {"sequence":2,"country":"SE","place":"Lund","arrival":"%5$s","departure":"%6$s","zone":"Europe/Stockholm","transit":false}],\
                "plannedReturn":"%6$s","returnZone":"Europe/Berlin","departedOn":"%4$s","returnedOn":"%6$s","sealed":"%7$s"}""".formatted(trip, reference, traveller, back.minusDays(7), back.minusDays(4), back, sealed(trip));
        var message = new ProducerRecord<>(TOPIC, traveller.toString(), data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "org.sojourn.travel.trip.returned.v1",
                        "ce_source", "urn:sojourn:travel-service",
                        "ce_subject", trip.toString(),
                        "ce_time", now.toString(),
                        "ce_epoch", "1",
                        "ce_aggregateversion", "5",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private String sealed(UUID trip) {
        try {
            byte[] sealed = sealer.encrypt(PEOPLE.getBytes(UTF_8), ("sealed|" + trip).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
