package org.sojourn.platform.inbox;

import java.util.List;

/** What a service does with events of another; runs in the transaction of the inbox, as the system. */
@FunctionalInterface
public interface EventHandler {

    void handle(Event event);

    /** Handles events that came together, no two of them with the same key; each in its trace. */
    default void handleAll(List<Event> events) {
        events.forEach(event -> event.trace().wrap(() -> handle(event)).run());
    }

    /** Whether dead letters of a topic are replayed to this bean. */
    default boolean handles(String topic) {
        return false;
    }
}
