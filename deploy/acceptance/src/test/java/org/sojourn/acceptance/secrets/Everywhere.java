package org.sojourn.acceptance.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Looks through everything that a running stack keeps or shows, once what was planted has got everywhere it gets. */
final class Everywhere {

    private static final List<Part> MEASURED = List.of(Part.ADVISORY, Part.TRAVEL, Part.DEBRIEF, Part.GATEWAY);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path SETTINGS = Path.of("platform/src/main/resources/META-INF/microprofile-config.properties");

    private Everywhere() {}

    /** What is found of the markers. */
    static Search search(Site site, Path repository, Markers markers) {
        Search search = new Search(markers);
        try (Topics topics = Topics.of(site)) {
            Awaitility.await().atMost(PATIENCE).until(() -> isQuiet(site, topics));
            topics.search(search);
            for (Part part : MEASURED) {
                search.in(Place.metrics(part.name()), read(site, part, "/q/metrics"));
            }
            search.in(Place.MAILS, read(site, Part.MAIL, "/mails"));
            TableCopy.search(site, search);
            checkpoint(site);
            Disk disk = new Disk(site, search, repository);
            disk.searchData();
            disk.searchTemporary();
            requireNoTraces(repository);
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException("Not everything could be searched", fault);
        }
        return search;
    }

    /** Every fact has been sent and every mail has gone. */
    private static boolean isQuiet(Site site, Topics topics) throws SQLException {
        long facts = 0;
        long waiting = 0;
        for (Part service : Site.SERVICES) {
            try (Connection connection = site.database(Site.databaseOf(service))) {
                facts += count(connection, "select count(*) from outbox");
                waiting += count(connection, "select count(*) from notice where mail = 'WAITING'");
            }
        }
        return waiting == 0 && topics.facts() >= facts;
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Has everything that is in the memory of the database written to its files. */
    private static void checkpoint(Site site) throws SQLException {
        try (Connection connection = site.database("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    private static String read(Site site, Part part, String path) {
        Answer answer = Answer.to(site.stack().management(part), Request.get(path));
        if (!answer.succeeded()) {
            throw new IllegalStateException(part.name() + " does not show " + path + ": " + answer.told());
        }
        return answer.body();
    }

    /** Traces leave no part unless asked to; once they do, where they go has to be searched. */
    private static void requireNoTraces(Path repository) throws IOException {
        try (Stream<String> settings = Files.lines(repository.resolve(SETTINGS))) {
            if (settings.noneMatch("quarkus.otel.traces.sampler.arg=${SOJOURN_TRACES_SHARE:0}"::equals)) {
                throw new IllegalStateException("Traces are exported, and nobody searches them");
            }
        }
    }
}
