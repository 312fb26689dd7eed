package org.sojourn.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The consumer groups of a service, whose names begin with its own. */
record Groups(Site site) {

    private static final Duration SESSION_ENDED = Duration.ofSeconds(60);

    /** Has them read again what came since a moment; the service must not run. */
    void rewind(Part service, Instant since) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:" + site.address(Part.KAFKA).getPort());
        try (Admin kafka = Admin.create(settings)) {
            List<String> groups = kafka.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(service.name()))
                    .toList();
            awaitEmpty(kafka, groups);
            for (String group : groups) {
                kafka.alterConsumerGroupOffsets(group, offsets(kafka, group, since))
                        .all()
                        .get();
            }
        }
    }

    /** Members that were killed are members until their session ends. */
    private static void awaitEmpty(Admin kafka, List<String> groups) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + SESSION_ENDED.toNanos();
        while (System.nanoTime() < end
                && kafka.describeConsumerGroups(groups).all().get().values().stream()
                        .anyMatch(group -> !group.members().isEmpty())) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    /** No further than they have read. */
    private static Map<TopicPartition, OffsetAndMetadata> offsets(Admin kafka, String group, Instant since)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var moments = new HashMap<TopicPartition, OffsetSpec>();
        read.keySet().forEach(partition -> moments.put(partition, OffsetSpec.forTimestamp(since.toEpochMilli())));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                kafka.listOffsets(moments).all().get();
        var rewound = new HashMap<TopicPartition, OffsetAndMetadata>();
        read.forEach((partition, offset) -> {
            ListOffsetsResultInfo first = found.get(partition);
            long position = first == null || first.offset() < 0 ? offset.offset() : first.offset();
            rewound.put(partition, new OffsetAndMetadata(Math.min(position, offset.offset())));
        });
        return rewound;
    }
}
