package org.sojourn.debrief.debriefcase.api;

import java.util.Arrays;
import java.util.Locale;
import org.sojourn.debrief.debriefcase.CaseQueue;
import org.sojourn.platform.problem.Invalid;

/** The names of queues in queries. */
final class QueueName {

    private QueueName() {}

    static CaseQueue parse(String name) {
        return Arrays.stream(CaseQueue.values())
                .filter(queue -> queue.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid("/queue", "unknown-queue", "There is no such queue."));
    }
}
