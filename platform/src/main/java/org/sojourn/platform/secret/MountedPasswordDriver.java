package org.sojourn.platform.secret;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver, which logs in with the password that is mounted now, so that it may change while connections live. A role has one password; while the server's is changed the file holds both, a line each, and the one that holds is
 * taken.
 */
public final class MountedPasswordDriver implements Driver {

    private static final String SETTING = "SOJOURN_DATABASE_PASSWORD";
    private static final String PASSWORD = "password";
    private static final String WRONG_PASSWORD = "28P01";

    private final Driver postgres = postgres();
    private final MountedSecrets secrets;

    /** For pools, which make it by themselves. */
    public MountedPasswordDriver() {
        this(new MountedSecrets());
    }

    MountedPasswordDriver(MountedSecrets secrets) {
        this.secrets = secrets;
    }

    /** Twice, because a password that was refused may hold by the time the other one is refused too. */
    @Override
    public @Nullable Connection connect(String url, Properties given) throws SQLException {
        SQLException refused = new SQLException(SETTING + " is empty", WRONG_PASSWORD);
        for (int round = 0; round < 2; round++) {
            for (String password : passwords(given)) {
                try {
                    return postgres.connect(url, with(password, given));
                } catch (SQLException fault) {
                    if (!WRONG_PASSWORD.equals(fault.getSQLState())) {
                        throw fault;
                    }
                    refused = fault;
                }
            }
        }
        throw refused;
    }

    /** By its name, for what it is annotated with is not there to compile against. */
    private static Driver postgres() {
        try {
            return Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException("there is no driver of PostgreSQL", absent);
        }
    }

    private List<String> passwords(Properties given) {
        String mounted = secrets.getValue(SETTING);
        return (mounted == null ? given.getProperty(PASSWORD, "") : mounted)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Properties with(String password, Properties given) {
        Properties login = new Properties();
        login.putAll(given);
        login.setProperty(PASSWORD, password);
        return login;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return postgres.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties given) throws SQLException {
        return postgres.getPropertyInfo(url, given);
    }

    @Override
    public int getMajorVersion() {
        return postgres.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return postgres.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return postgres.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return postgres.getParentLogger();
    }
}
