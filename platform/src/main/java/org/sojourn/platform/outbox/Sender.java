package org.sojourn.platform.outbox;

import java.util.List;

/** Sends rows and returns when all are confirmed; a fault means that any of them may or may not have been sent. */
interface Sender extends AutoCloseable {

    void send(List<OutboxRow> rows) throws Exception;

    @Override
    void close();
}
