package org.sojourn.acceptance.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/**
 * Drops each row-level policy, opens each of its clauses to everybody, and takes row-level security off each table: one at a time, in a
 * transaction that is rolled back, and tried by the service's own role.
 */
final class RowMutants {

    private static final String POLICIES = "select policyname, tablename, cmd, qual, with_check from pg_policies"
            + " where schemaname = 'public' order by tablename, policyname";
    private static final String OPEN = "true";

    private final Score score = new Score("rows");

    static Score tried(Site site) throws SQLException {
        RowMutants mutants = new RowMutants();
        for (Part service : Site.SERVICES) {
            try (Connection database = site.database(Site.databaseOf(service))) {
                database.setAutoCommit(false);
                mutants.tryAll(database, Site.databaseOf(service));
            }
        }
        return mutants.score;
    }

    private void tryAll(Connection database, String name) throws SQLException {
        String role = name + "_app";
        for (String relname : RowRules.tables(database)) {
            RowRules rules = new RowRules(database, role, relname);
            Optional<String> broken = rules.broken();
            if (broken.isPresent()) {
                score.fault(name + "." + relname + " without a mutant: " + broken.get());
            } else {
                mutate(database, name, rules, "alter table %s disable row level security".formatted(relname));
            }
        }
        for (Map<String, String> policy : Sql.query(database, POLICIES)) {
            RowRules rules = new RowRules(database, role, policy.getOrDefault("tablename", ""));
            for (String mutation : mutations(policy, rules.movable())) {
                mutate(database, name, rules, mutation);
            }
        }
    }

    /** Left out is what makes no difference: to open a clause that is open, or what a row becomes where it cannot become another's. */
    private static List<String> mutations(Map<String, String> policy, boolean movable) {
        String on = "policy %s on %s".formatted(policy.get("policyname"), policy.get("tablename"));
        String using = policy.getOrDefault("qual", OPEN);
        String check = policy.getOrDefault("with_check", OPEN);
        return Stream.of(
                        "drop " + on,
                        using.equals(OPEN) ? "" : "alter " + on + " using (true)",
                        check.equals(OPEN) || ("UPDATE".equals(policy.get("cmd")) && !movable)
                                ? ""
                                : "alter " + on + " with check (true)")
                .filter(mutation -> !mutation.isEmpty())
                .toList();
    }

    private void mutate(Connection database, String name, RowRules rules, String mutation) throws SQLException {
        Sql.execute(database, mutation);
        score.count(name + ": " + mutation, rules.broken().isPresent());
        database.rollback();
    }
}
