package org.sojourn.platform.test;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A Kafka broker and controller in this process, on a directory that outlives it; the one place that knows Kafka's internals. */
public final class KafkaServer implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final int port;
    private final KafkaRaftServer server;

    private KafkaServer(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Formats the directory on first use and starts the broker. Port 0 takes a free one. */
    public static KafkaServer start(Path directory, int port) {
        var free = port == 0 ? freePort() : port;
        return start(directory, free, "PLAINTEXT://127.0.0.1:" + free, Map.of());
    }

    /** Starts a broker that is reached by TLS alone, knows its clients by the names in their certificates, and lets each do only what it was granted. */
    public static KafkaServer start(Path directory, int port, Outside outside) {
        return start(directory, port, "SSL://" + outside.address() + ":" + port, KafkaAccess.settings(outside));
    }

    private static KafkaServer start(Path directory, int port, String listener, Map<String, String> access) {
        try {
            Files.createDirectories(directory);
            format(directory);
            var settings = new HashMap<>(settings(directory, listener, freePort()));
            settings.putAll(access);
            var server = new KafkaRaftServer(KafkaConfig.fromProps(asProperties(settings)), Time.SYSTEM);
            server.startup();
            return new KafkaServer(port, server);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka has no directory at " + directory, e);
        }
    }

    /** The port the broker listens on, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Makes sure that the topics exist with the broker's default partitions. May be repeated. */
    public void createTopics(String... names) {
        createTopics(Stream.of(names)
                .map(name -> new NewTopic(name, Optional.empty(), Optional.empty()))
                .toList());
    }

    /** Makes sure that the topics exist; those that do are left as they are. May be repeated. */
    public void createTopics(Collection<NewTopic> topics) {
        try (var admin =
                Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            for (var creation : admin.createTopics(topics).values().values()) {
                awaitCreated(creation);
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> creation) {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("A topic could not be created", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    /** Blocks until the broker has stopped. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    /** Stops the broker; the data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Kafka could not format " + directory, e);
        }
    }

    private static Map<String, String> settings(Path directory, String listener, int controllerPort) {
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", Integer.toString(NODE)),
                entry("log.dirs", directory.toString()),
                entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                entry("controller.listener.names", CONTROLLER),
                entry("listeners", listener + ",CONTROLLER://127.0.0.1:" + controllerPort),
                entry("advertised.listeners", listener),
                entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                entry("auto.create.topics.enable", "false"),
                entry("num.partitions", "4"),
                entry("default.replication.factor", "1"),
                entry("min.insync.replicas", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "4"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "4"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "4"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("log.cleaner.dedupe.buffer.size", "16777216"),
                entry("broker.session.timeout.ms", "4000"),
                entry("broker.heartbeat.interval.ms", "1000"));
    }

    private static Properties asProperties(Map<String, String> settings) {
        var properties = new Properties();
        properties.putAll(settings);
        return properties;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
    }
}
