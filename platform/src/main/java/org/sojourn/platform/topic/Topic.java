package org.sojourn.platform.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** One topic, how long its messages are kept, who appends and who reads. */
record Topic(String name, String retention, List<String> writers, List<String> readers) {

    private static final String FOREVER = "forever";
    private static final String ANY_HOST = "*";

    NewTopic with(int partitions, short replicationFactor) {
        long milliseconds =
                FOREVER.equals(retention) ? -1 : Duration.parse(retention).toMillis();
        return new NewTopic(name, partitions, replicationFactor)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(milliseconds)));
    }

    Stream<AclBinding> access() {
        ResourcePattern topic = new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
        return Stream.concat(
                writers.stream()
                        .flatMap(writer -> grant(topic, writer, Set.of(AclOperation.WRITE, AclOperation.DESCRIBE))),
                readers.stream()
                        .flatMap(reader -> Stream.concat(
                                grant(topic, reader, Set.of(AclOperation.READ, AclOperation.DESCRIBE)),
                                grant(
                                        new ResourcePattern(ResourceType.GROUP, reader, PatternType.PREFIXED),
                                        reader,
                                        Set.of(AclOperation.READ)))));
    }

    private static Stream<AclBinding> grant(ResourcePattern on, String client, Set<AclOperation> operations) {
        return operations.stream()
                .map(operation -> new AclBinding(
                        on, new AccessControlEntry("User:" + client, ANY_HOST, operation, AclPermissionType.ALLOW)));
    }
}
