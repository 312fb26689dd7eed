package org.sojourn.platform.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** An append-only table whose column `xid` stands before its identity column `id`, and what becomes of one of its rows. */
public record LogTable<R extends LogRow>(String name, String columns, Mapper<R> mapper) {

    /** Turns the current row of a result into a value. */
    @FunctionalInterface
    public interface Mapper<R> {
        R map(ResultSet row) throws SQLException;
    }

    /** The rows after an id and those among the missing ids that are there by now, in one statement, lowest id first. */
    List<R> read(Connection connection, long after, Collection<Long> missing, int limit) throws SQLException {
        String select = "select " + columns + " from " + name;
        String both = "select * from ((" + select + " where id = any(?) order by id limit ?) union all (" + select
                + " where id > ? order by id limit ?)) log order by id limit ?";
        try (PreparedStatement query = connection.prepareStatement(both)) {
            query.setArray(1, connection.createArrayOf("bigint", missing.toArray()));
            query.setInt(2, limit);
            query.setLong(3, after);
            query.setInt(4, limit);
            query.setInt(5, limit);
            try (ResultSet found = query.executeQuery()) {
                List<R> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(mapper.map(found));
                }
                return rows;
            }
        }
    }
}
