package org.sojourn.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The door of the inbox, for tests that need no application behind it. */
public final class TestInbox {

    private TestInbox() {}

    /** `NEW`, `DUPLICATE` or `STALE`; records the arrival. */
    public static String arrive(Connection connection, ConsumerRecord<String, byte[]> message) throws SQLException {
        return Inbox.arrive(connection, message.topic(), Messages.event(message), false)
                .name();
    }
}
