package org.sojourn.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The door of the inbox, for tests that need no application behind it. */
public final class TestInbox {

    private TestInbox() {}

    /** `NEW`, `DUPLICATE` or `STALE`; records the arrival. */
    public static String arrive(Connection connection, ConsumerRecord<String, byte[]> message) throws SQLException {
        Event event = Messages.event(message);
        return String.valueOf(
                Inbox.arrive(connection, message.topic(), List.of(event), false).get(event.id()));
    }
}
