package org.sojourn.platform.notice;

import static org.sojourn.platform.time.Timestamps.instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;

/** Tells people, in the transaction of what they are told about. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notices {

    private final DataSource database;

    Notices(DataSource database) {
        this.database = database;
    }

    /**
     * @param kind a stable word, such as `trip-decided`
     * @param link the path of the object, such as `/api/trips/TR-7K3F-9QXM`
     */
    public void tell(UUID recipient, String kind, String link, Instant at) {
        tell(kind, List.of(new Told(recipient, link)), at);
    }

    /** Tells many people at once, each of an object. */
    public void tell(String kind, List<Told> people, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into notice (recipient, id, kind, link, told_at)"
                                + " select recipient, uuidv7(), ?, link, ? from unnest(?::uuid[], ?::text[]) told (recipient, link)")) {
            statement.setString(1, kind);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", people.stream().map(Told::recipient).toArray()));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", people.stream().map(Told::link).toArray()));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the notices could not be written", fault);
        }
    }

    /** The newest notices of the caller, before the cursor's id. */
    Page<Notice> list(AccessDecision decision, Optional<Cursor> cursor, int limit) {
        String before = cursor.isPresent() ? " and id < ?" : "";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, kind, link, told_at, read_at, mail, mailed_at from notice where recipient = ?"
                                + before + " order by id desc limit ?")) {
            int parameter = 1;
            statement.setObject(parameter++, decision.caller().subject());
            if (cursor.isPresent()) {
                statement.setObject(parameter++, cursor.get().uuid(0));
            }
            statement.setInt(parameter, limit + 1);
            List<Notice> read = new ArrayList<>();
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                read.add(new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("link"),
                        row.getTimestamp("told_at").toInstant(),
                        instant(row.getTimestamp("read_at")),
                        MailState.valueOf(row.getString("mail")),
                        instant(row.getTimestamp("mailed_at"))));
            }
            return Page.of(read, limit, notice -> Cursor.of(notice.id()));
        } catch (SQLException fault) {
            throw new IllegalStateException("the notices could not be read", fault);
        }
    }

    /** Marks a notice of the caller as read; once read it stays as it is. */
    void read(AccessDecision decision, UUID id, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update notice set read_at = coalesce(read_at, ?) where recipient = ? and id = ?")) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setObject(2, decision.caller().subject());
            statement.setObject(3, id);
            if (statement.executeUpdate() == 0) {
                throw new NotFound();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the notice could not be marked", fault);
        }
    }

    /** Whom, and the path of the object. */
    public record Told(UUID recipient, String link) {}
}
