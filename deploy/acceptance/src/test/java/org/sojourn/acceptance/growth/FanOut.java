package org.sojourn.acceptance.growth;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sojourn.local.Part;
import org.sojourn.platform.test.Topics;

/**
 * How long a new edition takes from its event to the commit that asks all it affects, in rounds with one SQL statement that
 * writes the same rows; and how long one takes that affects one trip.
 */
final class FanOut {

    private static final int ROUNDS = 6;
    private static final List<String> FIVE_THOUSAND = List.of("TO");
    private static final List<String> FIFTY_THOUSAND = List.of("WS");
    private static final List<String> ONE_EACH = List.of("NR", "TV", "KI", "PW", "FM", "MH", "VU", "SB", "NU", "CK");

    private static final String SAME_ROWS = """
            with flagged as (
              update trip t set guidance_changed_at = now(), updated_at = now(), version = t.version + 1
              from growth.asked a where t.traveller_id = a.traveller_id and t.id = a.object_id),
            invited as (
              update invitation i set updated_at = now(), version = i.version + 1
              from growth.asked a where i.traveller_id = a.traveller_id and i.id = a.object_id),
            told as (insert into notice select * from growth.told)
            insert into reassessment select * from growth.asked""";

    private final GrownStack stack;
    private final Path results;

    FanOut(GrownStack stack, Path results) {
        this.stack = stack;
        this.results = results;
    }

    boolean run() throws Exception {
        Files.createDirectories(results);
        try (KafkaProducer<String, byte[]> producer = producer();
                Connection watching = stack.connect(Part.TRAVEL);
                Connection application = application()) {
            application.setAutoCommit(false);
            forgetEarlierRuns();
            List<Double> one = new ArrayList<>();
            List<Double> many = new ArrayList<>();
            List<Double> statement = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                calm();
                Sent sent = publish(producer, watching, FIVE_THOUSAND);
                if (round == 0) {
                    System.out.printf("%d trips and invitations in %d units asked%n", sent.asked, sent.units);
                }
                keep(sent);
                calm();
                double raw = sameRows(application);
                calm();
                double single = 0;
                for (String country : ONE_EACH) {
                    single += publish(producer, watching, List.of(country)).millis / ONE_EACH.size();
                }
                System.out.printf(
                        "round %d: edition %.0f ms, statement %.0f ms, edition for one trip %.1f ms%n",
                        round, sent.millis, raw, single);
                if (round > 0) {
                    many.add(sent.millis);
                    statement.add(raw);
                    one.add(single);
                }
            }
            List<Double> tenTimes = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                calm();
                Sent sent = publish(producer, watching, FIFTY_THOUSAND);
                System.out.printf("%d trips and invitations asked in %.0f ms%n", sent.asked, sent.millis);
                tenTimes.add(sent.millis);
            }
            double toStatement = median(IntStream.range(0, many.size())
                    .mapToObj(round -> statement.get(round) / many.get(round))
                    .toList());
            double toSingle = median(IntStream.range(0, many.size())
                    .mapToObj(round -> 5_000 * one.get(round) / many.get(round))
                    .toList());
            System.out.printf("edition over 5,000 trips: %.0f ms%n", median(many));
            System.out.printf(
                    "of one SQL statement: %.2f %s%n", toStatement, toStatement >= 0.6 ? "reached" : "missed");
            System.out.printf("times one by one: %.0f %s%n", toSingle, toSingle >= 25 ? "reached" : "missed");
            System.out.printf("edition over ten times as many: %.1f times%n", median(tenTimes) / median(many));
            Files.writeString(results.resolve("fanout.txt"), "%.1f%n".formatted(median(many)));
            return toStatement >= 0.6 && toSingle >= 25;
        }
    }

    /** What is open are questions of earlier runs: filled is only what was answered. */
    private void forgetEarlierRuns() throws SQLException {
        stack.run(Part.TRAVEL, "delete from reassessment where state in ('OPEN', 'SUPERSEDED')");
        stack.run(Part.TRAVEL, "vacuum (analyze) reassessment");
    }

    /** Telling people follows an edition; here it would be measured with what comes next. */
    private void calm() throws SQLException, InterruptedException {
        String untold = "select count(*) from reassessment where state = 'OPEN' and told_at is null";
        long end = System.nanoTime() + 300_000_000_000L;
        while (stack.number(Part.TRAVEL, untold) > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("people are not told of what they are asked");
            }
            Thread.sleep(200);
        }
        stack.run(Part.TRAVEL, "delete from notice where mail = 'WAITING'");
    }

    private Sent publish(KafkaProducer<String, byte[]> producer, Connection watching, List<String> countries)
            throws SQLException, ExecutionException, InterruptedException {
        UUID advisory = UUID.randomUUID();
        String reference = "AD-" + advisory.toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
        String data = """
                {"advisoryId":"%1$s","advisoryReference":"%2$s","number":1,"title":"Growth","classification":"GREEN","major":true,
                 "effectiveFrom":"2026-01-01T00:00:00Z","reviewBy":"2099-01-01",
                 "areas":[{"country":"%3$s","level":3,"indicators":[]}],"audience":{"anyOf":[{"role":"traveller"}]}}""".formatted(advisory, reference, countries.getFirst());
        var event = Topics.event(
                UUID.randomUUID(),
                "sojourn.advisory.edition",
                advisory.toString(),
                "org.sojourn.advisory.edition.published.v1",
                advisory.toString(),
                1,
                data);
        long begin = System.nanoTime();
        producer.send(event).get();
        try (PreparedStatement there = watching.prepareStatement("select from edition where advisory_id = ?")) {
            there.setObject(1, advisory);
            while (!there.executeQuery().next()) {
                if (System.nanoTime() - begin > 120_000_000_000L) {
                    throw new IllegalStateException("the edition was not applied");
                }
                Thread.sleep(1);
            }
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        String asked = " from reassessment where advisory_id = '" + advisory + "'";
        return new Sent(
                advisory,
                reference,
                millis,
                stack.number(Part.TRAVEL, "select count(*)" + asked),
                stack.number(Part.TRAVEL, "select count(distinct unit_path)" + asked));
    }

    /** The rows that the service wrote, under other names, for the statement to write again. */
    private void keep(Sent sent) throws SQLException {
        stack.run(Part.TRAVEL, """
                drop table if exists growth.asked, growth.told;
                create table growth.asked as select * from reassessment where advisory_id = '%1$s';
                update growth.asked set id = uuidv7(), advisory_id = uuidv7();
                create table growth.told as select * from notice where link like '%%advisory=%2$s';
                update growth.told set id = uuidv7();
                analyze growth.asked; analyze growth.told;
                grant usage on schema growth to travel_app; grant select on growth.asked, growth.told to travel_app""".formatted(sent.advisory, sent.reference));
    }

    private static double sameRows(Connection application) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = application.createStatement()) {
            statement.execute("select set_config('sojourn.system', 'on', true)");
            statement.execute(SAME_ROWS);
        }
        application.commit();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private KafkaProducer<String, byte[]> producer() {
        String broker = "127.0.0.1:" + stack.address(Part.KAFKA).getPort();
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A session of the very role under which the service works. */
    private Connection application() throws SQLException, java.io.IOException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + stack.address(Part.POSTGRES).getPort() + "/travel",
                "travel_app",
                stack.secret("travel.app"));
    }

    private record Sent(UUID advisory, String reference, double millis, long asked, long units) {}
}
