package org.sojourn.platform.topic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Brings a broker's topics and grants to those of this build: adds what it lacks, and neither changes nor deletes anything. */
public final class Topics {

    private static final String KAFKA = "KAFKA_";

    private final List<Topic> topics;

    private Topics(List<Topic> topics) {
        this.topics = topics;
    }

    private record Listed(List<Topic> topics) {}

    /** Those of `deploy/kafka/topics.yaml`. */
    public static Topics ofThisBuild() {
        try (InputStream in = Topics.class.getResourceAsStream("/META-INF/sojourn/topics.yaml")) {
            return new Topics(new ObjectMapper(new YAMLFactory())
                    .readValue(Objects.requireNonNull(in), Listed.class)
                    .topics());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of topics cannot be read", unreadable);
        }
    }

    /** Settings of a Kafka client, which stand in the environment as `KAFKA_BOOTSTRAP_SERVERS` and the like. */
    public static Map<String, Object> client(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(KAFKA)) {
                settings.put(
                        name.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }

    /** Returns what was added, a line each. */
    public List<String> apply(Map<String, Object> client, int partitions, short replicationFactor)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            List<String> added = new ArrayList<>(addTopics(admin, partitions, replicationFactor));
            added.addAll(addAccess(admin));
            return added;
        }
    }

    private List<String> addTopics(Admin admin, int partitions, short replicationFactor)
            throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        List<Topic> missing =
                topics.stream().filter(topic -> !there.contains(topic.name())).toList();
        admin.createTopics(missing.stream()
                        .map(topic -> topic.with(partitions, replicationFactor))
                        .toList())
                .all()
                .get();
        return missing.stream().map(topic -> "topic " + topic.name()).toList();
    }

    private List<String> addAccess(Admin admin) throws ExecutionException, InterruptedException {
        Collection<AclBinding> there =
                admin.describeAcls(AclBindingFilter.ANY).values().get();
        Set<AclBinding> missing = access();
        missing.removeAll(there);
        admin.createAcls(missing).all().get();
        return missing.stream()
                .map(added -> "%s may %s %s %s"
                        .formatted(
                                added.entry().principal(),
                                added.entry().operation(),
                                added.pattern().resourceType(),
                                added.pattern().name()))
                .sorted()
                .toList();
    }

    Set<AclBinding> access() {
        return topics.stream().flatMap(Topic::access).collect(Collectors.toSet());
    }
}
