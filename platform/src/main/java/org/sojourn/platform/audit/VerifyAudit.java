package org.sojourn.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** Verifies the audit from inside the service, by the checkpoints this replica wrote; the command does it from outside. */
@ApplicationScoped
class VerifyAudit {

    private final AgroalDataSource database;
    private final AuditConfig config;

    VerifyAudit(@DataSource("background") AgroalDataSource database, AuditConfig config) {
        this.database = database;
        this.config = config;
    }

    Verification verify() {
        try (Connection connection = database.getConnection()) {
            return Verifier.of(config.keys().resolve("checkpoint.pub"), config.checkpoints())
                    .verify(connection, InstantSource.system().instant());
        } catch (SQLException | IOException | GeneralSecurityException fault) {
            throw new IllegalStateException("the audit could not be verified", fault);
        }
    }
}
