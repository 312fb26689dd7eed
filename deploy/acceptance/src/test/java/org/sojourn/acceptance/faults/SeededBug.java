package org.sojourn.acceptance.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sojourn.acceptance.faults.Finding.Rule;
import org.sojourn.acceptance.site.Site;

/** A bug put in on purpose, the fault under which it shows, and the rule that has to find it. */
record SeededBug(String name, String fault, Rule rule, Switch on, Switch off) {

    private static final String FILE = "seeded-bug";

    /** Puts the bug in, or takes it out. */
    interface Switch {
        void turn(Site site, Path data) throws IOException, SQLException;
    }

    /** The one of PostgreSQL comes last, for it loses what the audit has signed. */
    static List<SeededBug> all() {
        return List.of(
                sql(
                        "case-not-unique",
                        "F13/repeated",
                        Rule.GUARD,
                        "debrief",
                        "alter table debrief_case drop constraint uq_debrief_case_trip",
                        "alter table debrief_case add constraint uq_debrief_case_trip unique (traveller_id, trip_id)"),
                sql(
                        "policy-dropped",
                        "F13/repeated",
                        Rule.GUARD,
                        "travel",
                        "drop policy appeal_visible on appeal",
                        "create policy appeal_visible on appeal using (sojourn_visible(unit_path, traveller_id, trip_id))"),
                built("inbox-left-out", "F13/repeated", Rule.STATE),
                built("if-match-ignored", "F13/repeated", Rule.STALE),
                built("cursor-by-id", "F1/travel-service", Rule.INBOX),
                built("outbox-after-commit", "F1/travel-service", Rule.OUTBOX),
                built("answer-before-commit", "F3/crash", Rule.LOST),
                new SeededBug(
                        "asynchronous-commit",
                        "F3/crash",
                        Rule.LOST,
                        (site, data) -> commit(site, "set synchronous_commit = off"),
                        (site, data) -> commit(site, "reset synchronous_commit")));
    }

    /** For everybody, as one whose commit waits takes the others' along; what the server was started with gives way to it. */
    private static void commit(Site site, String setting) throws SQLException {
        Sessions.alter(site, "travel", "alter role all " + setting);
        Sessions.alter(
                site,
                "travel",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname in ('advisory', 'travel', 'debrief') and pid <> pg_backend_pid()");
    }

    private static SeededBug sql(String name, String fault, Rule rule, String context, String on, String off) {
        return new SeededBug(
                name,
                fault,
                rule,
                (site, data) -> Sessions.alter(site, context, on),
                (site, data) -> Sessions.alter(site, context, off));
    }

    /** One of the patched build, which reads in a file which bug it has. */
    private static SeededBug built(String name, String fault, Rule rule) {
        return new SeededBug(
                name,
                fault,
                rule,
                (site, data) -> Files.writeString(data.resolve(FILE), name),
                (site, data) -> Files.deleteIfExists(data.resolve(FILE)));
    }
}
