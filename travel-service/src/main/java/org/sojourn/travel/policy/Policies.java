package org.sojourn.travel.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The policies this service decides by: of the unit itself or the nearest above it, else the built-in default. Which version
 * holds is read in the running transaction; only compiled texts and their answers, which never change, are kept in memory.
 */
@ApplicationScoped
public class Policies {

    private static final String IN_FORCE = """
            select model_version from policy_version
            where state = 'ACTIVATED' and effective_from <= ? and (holds_in = ? or starts_with(?, holds_in || '/'))
            order by length(holds_in) desc, effective_from desc, activated_at desc limit 1""";

    private final Cache<RememberedPolicy.Question, PolicyAnswer> answers = RememberedPolicy.noAnswersYet();
    private final Policy builtIn = new RememberedPolicy(builtIn(), answers);
    private final DataSource database;
    private final PolicyModels models;
    private final InstantSource clock;
    private final Cache<String, Policy> compiled =
            Caffeine.newBuilder().maximumSize(200).build();

    Policies(DataSource database, PolicyModels models, InstantSource clock) {
        this.database = database;
        this.models = models;
        this.clock = clock;
    }

    /** The policy that holds in a unit now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Policy inForce(String unitPath) {
        return versionInForce(unitPath, clock.instant())
                .map(version -> ofVersion(version).orElseThrow())
                .orElse(builtIn);
    }

    /** A policy by its fingerprint, whether it still holds or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Policy> ofVersion(String version) {
        if (version.equals(builtIn.version())) {
            return Optional.of(builtIn);
        }
        Policy known = compiled.getIfPresent(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Policy> read = models.text(version).map(text -> new RememberedPolicy(new DmnPolicy(text), answers));
        read.ifPresent(policy -> compiled.put(version, policy));
        return read;
    }

    public Policy defaultPolicy() {
        return builtIn;
    }

    private Optional<String> versionInForce(String unitPath, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setTimestamp(1, Timestamp.from(at));
            statement.setString(2, unitPath);
            statement.setString(3, unitPath);
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException fault) {
            throw new IllegalStateException("the policy in force could not be read", fault);
        }
    }

    /** The policy that comes with the service. */
    public static Policy builtIn() {
        return new DmnPolicy(builtInText());
    }

    static String builtInText() {
        try (InputStream model = Policies.class.getResourceAsStream("/policy/default.dmn")) {
            return new String(Objects.requireNonNull(model).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
