package org.sojourn.platform.inbox;

/** What a service does with an event of another; runs in the transaction of the inbox, as the system. */
@FunctionalInterface
public interface EventHandler {

    void handle(Event event);

    /** Whether dead letters of a topic are replayed to this bean. */
    default boolean handles(String topic) {
        return false;
    }
}
