package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The texts of all policies that were ever uploaded or came with the service, by fingerprint; they are only ever added. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PolicyModels {

    private final DataSource database;

    PolicyModels(DataSource database) {
        this.database = database;
    }

    /** Keeps a text; one that is kept already stays as it is, and another under the same fingerprint is refused. */
    void keep(Policy policy, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into policy_model (version, name, model, kept_at) values (?, ?, ?, ?) on conflict do nothing")) {
            statement.setString(1, policy.version());
            statement.setString(2, policy.name());
            statement.setString(3, policy.xml());
            statement.setTimestamp(4, Timestamp.from(at));
            statement.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("the policy could not be kept", fault);
        }
        if (!keeps(policy.xml())) {
            throw new IllegalStateException("two policies have the fingerprint " + policy.version());
        }
    }

    boolean keeps(String text) {
        return text(DmnPolicy.version(text)).filter(text::equals).isPresent();
    }

    Optional<String> text(String version) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select model from policy_model where version = ?")) {
            statement.setString(1, version);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the policy could not be read", fault);
        }
    }
}
