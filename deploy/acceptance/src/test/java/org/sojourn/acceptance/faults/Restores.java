package org.sojourn.acceptance.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Folders;
import org.sojourn.local.Part;
import org.sojourn.platform.test.PostgresServer;

/** A service that lost its database, and is taken back to a moment of before as its operator would. */
final class Restores {

    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private Restores() {}

    static Injection of(Part service, Duration back) {
        return new Injection() {

            private Path folder = Path.of("");
            private @Nullable BaseBackup backup;
            private @Nullable Instant moment;

            @Override
            public String strike(Site site) throws Exception {
                folder = site.data().resolve("restore");
                Folders.delete(folder);
                backup = new BaseBackup(site, folder);
                backup.take();
                moment = now(site, service);
                Thread.sleep(back);
                String rows = text(site, service, "select count(*)::text from audit_entry");
                site.stack().replicas(service).forEach(site.stack()::kill);
                try (Connection connection = site.database(Site.databaseOf(service))) {
                    new Rows(connection).drop();
                }
                String left = text(site, service, "select count(*)::text from audit_entry");
                return left.equals("0")
                        ? "%s lost everything, %s audit entries among it, and is to stand as it stood %d s before"
                                .formatted(service.name(), rows, back.toSeconds())
                        : "";
            }

            @Override
            public void mend(Site site) throws Exception {
                if (backup == null || moment == null) {
                    return;
                }
                try (PostgresServer restored = backup.at(moment);
                        Connection from = restored.connect(Site.databaseOf(service));
                        Connection to = site.database(Site.databaseOf(service))) {
                    new Rows(to).takeFrom(from, folder);
                }
                backup.end();
                Folders.delete(folder);
                site.stack().command(service, "audit", "restored");
                site.stack().command(service, "epoch", "raise");
                new Groups(site).rewind(service, moment.minus(OVERLAP));
                site.stack().replicas(service).forEach(site.stack()::start);
            }
        };
    }

    private static Instant now(Site site, Part service) throws SQLException {
        return Instant.parse(text(
                site,
                service,
                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private static String text(Site site, Part service, String query) throws SQLException {
        try (Connection connection = site.database(Site.databaseOf(service));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
