package org.sojourn.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.audit.Audit.Changed;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Erases a person from the service, once for each erasure, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Erasures {

    private final DataSource database;
    private final Roster roster;
    private final Audit audit;

    Erasures(DataSource database, Roster roster, Audit audit) {
        this.database = database;
        this.roster = roster;
        this.audit = audit;
    }

    /** From here on nobody reads what the service held of him; the audit keeps that it was done. */
    public void carryOut(AccessDecision by, UUID person, Instant at) {
        String unit = roster.person(person).map(Person::unit).orElse(null);
        if (erase(new Erased(person, at))) {
            audit.written(by, "erasure:carry-out", "person", List.of(new Changed(person, person, unit)));
        }
    }

    /** From here to its end the transaction alone may erase the person, or be told of him by other services. */
    public void waitFor(UUID person) {
        try (Connection connection = database.getConnection()) {
            ErasedRows.waitFor(connection, person);
        } catch (SQLException fault) {
            throw new IllegalStateException("others could not be waited for", fault);
        }
    }

    private boolean erase(Erased erased) {
        try (Connection connection = database.getConnection()) {
            return ErasedRows.erase(connection, erased);
        } catch (SQLException fault) {
            throw new IllegalStateException("the person could not be erased", fault);
        }
    }
}
