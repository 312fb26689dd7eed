package org.sojourn.platform.notice;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.RowContext;

/** The mails that are due, and what became of them. */
@ApplicationScoped
class MailQueue {

    /** Whoever takes mails and dies leaves them to the next after five minutes. */
    private static final String TAKE = """
            with taken as (
              update notice set mail_attempts = mail_attempts + 1, mail_due_at = clock_timestamp() + interval '5 minutes'
              where ctid = any (array(
                select ctid from notice where mail = 'WAITING' and mail_due_at <= clock_timestamp()
                order by mail_due_at limit ? for update skip locked))
              returning recipient, id, link, mail_attempts)
            select t.recipient, t.id, t.link, t.mail_attempts, p.email, p.id is not null as there
            from taken t left join person p on p.id = t.recipient and p.left_at is null""";

    private static final String END = """
            update notice n set mail = ?, mailed_at = clock_timestamp() from unnest(?::uuid[], ?::uuid[]) e (recipient, id)
            where n.recipient = e.recipient and n.id = e.id""";

    private static final String AGAIN =
            "update notice set mail_due_at = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where recipient = ? and id = ?";

    private final AgroalDataSource database;

    MailQueue(@DataSource("background") AgroalDataSource database) {
        this.database = database;
    }

    List<DueMail> take(int limit) {
        return asSystem(TAKE, statement -> {
            statement.setInt(1, limit);
            List<DueMail> due = new ArrayList<>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                due.add(new DueMail(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getBoolean(6)));
            }
            return due;
        });
    }

    void end(List<DueMail> mails, MailState state) {
        asSystem(END, statement -> {
            Connection connection = statement.getConnection();
            statement.setString(1, state.name());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", mails.stream().map(DueMail::recipient).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", mails.stream().map(DueMail::id).toArray()));
            return statement.executeUpdate();
        });
    }

    void again(DueMail mail, Duration in) {
        asSystem(AGAIN, statement -> {
            statement.setLong(1, in.toMillis());
            statement.setObject(2, mail.recipient());
            statement.setObject(3, mail.id());
            return statement.executeUpdate();
        });
    }

    private <T> T asSystem(String sql, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                RowContext.system(connection);
                T result = work.on(statement);
                connection.commit();
                return result;
            } catch (SQLException fault) {
                connection.rollback();
                throw fault;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the mails could not be read or marked", fault);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
