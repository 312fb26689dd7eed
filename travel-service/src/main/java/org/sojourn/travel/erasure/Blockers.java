package org.sojourn.travel.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.travel.trip.Authorisation;

/** What a person cannot be erased for. The system looks, for his rows may belong to units where he was before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Blockers {

    private static final String FOUND = """
            select 'LEGAL_HOLD' as blocker where exists (
              select from legal_hold where person_id = ? and state = 'IN_FORCE')
            union all
            select case travel when 'AWAY' then 'TRIP_AWAY' when 'PLANNED' then 'TRIP_AHEAD'
              when 'READY' then 'TRIP_AHEAD' else 'CASE_OPEN' end
            from trip where traveller_id = ? and (travel in ('AWAY', 'RETURNED', 'RECONCILED')
              or travel in ('PLANNED', 'READY')
                and authorisation in %s)
            union all
            select 'INCIDENT_OPEN' where exists (select from incident where traveller_id = ? and state <> 'CLOSED')""".formatted(Authorisation.in(Authorisation::stands));

    private final DataSource database;

    Blockers(DataSource database) {
        this.database = database;
    }

    List<Blocker> of(AccessDecision system, UUID person) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FOUND)) {
            select.setObject(1, person);
            select.setObject(2, person);
            select.setObject(3, person);
            ResultSet row = select.executeQuery();
            Set<Blocker> found = EnumSet.noneOf(Blocker.class);
            while (row.next()) {
                found.add(Blocker.valueOf(row.getString(1)));
            }
            return List.copyOf(found);
        } catch (SQLException fault) {
            throw new IllegalStateException("the trips of the person could not be looked at", fault);
        }
    }

    /** Nobody changes the person's trips until the transaction ends. */
    void freeze(AccessDecision system, UUID person) {
        system.requireSystem();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select id from trip where traveller_id = ? for update")) {
            select.setObject(1, person);
            select.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException("the trips of the person could not be taken", fault);
        }
    }
}
