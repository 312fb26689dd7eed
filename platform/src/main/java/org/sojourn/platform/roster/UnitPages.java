package org.sojourn.platform.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Units;

/**
 * Writes the statement of a page over the rows of the caller's units and those below, so that it costs what the page holds,
 * however many rows and units there are.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class UnitPages {

    private static final int FEW = 100;

    /** The order of all rows is walked, and row-level security leaves out other units. */
    private static final String WIDE = "select %1$s from %2$s t where %3$s%5$s order by %4$s limit %6$d";

    /** The beginnings of the orders of each unit that has such rows; which units have, an index tells in leaps. */
    private static final String NARROW = """
            with recursive home (path, scope) as (
                select s, s from unnest(string_to_array(current_setting('sojourn.scopes'), ',')) s
              union all
                select (select min(x.unit_path) from %2$s x where x.unit_path > greatest(h.path, h.scope || '/')
                  and x.unit_path < h.scope || '0' and %3$s), h.scope
                from home h where h.path is not null)
            select %1$s from home h cross join lateral (
              select * from %2$s where unit_path = h.path and %3$s%5$s order by %4$s limit %6$d) t
            order by %4$s limit %6$d""";

    private final Roster roster;
    private final Cache<String, Boolean> few = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    UnitPages(Roster roster) {
        this.roster = roster;
    }

    /**
     * @param more conditions beside those of all such rows, each begun by `and`; they may have parameters
     * @param limit how many rows, at most
     */
    public String of(AccessDecision decision, Rows rows, String more, int limit) {
        boolean narrow = decision.scopes().stream().allMatch(scope -> few.get(scope, this::fewBelow));
        return narrow ? rows.filled(NARROW, more, limit) : rows.select(more, limit);
    }

    private boolean fewBelow(String scope) {
        return roster.units().stream().filter(unit -> Units.within(unit, scope)).count() <= FEW;
    }

    /**
     * What a list is made of. Its order has an index as it stands, and one with `unit_path` before it.
     *
     * @param columns what is shown of a row, which is called `t`
     * @param table a table under row-level security with the column `unit_path`
     * @param condition what all its rows meet, without parameters
     * @param order columns of the table
     */
    public record Rows(String columns, String table, String condition, String order) {

        /** All in their order, of whatever unit: for a list of one's own, or of what row-level security leaves. */
        public String select(String more, int limit) {
            return filled(WIDE, more, limit);
        }

        private String filled(String statement, String more, int limit) {
            return statement.formatted(columns, table, condition, order, more.isEmpty() ? "" : " " + more, limit);
        }
    }
}
