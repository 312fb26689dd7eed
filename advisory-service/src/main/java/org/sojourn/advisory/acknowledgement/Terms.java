package org.sojourn.advisory.acknowledgement;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.sojourn.platform.roster.Roster;
import org.sojourn.platform.roster.Unit;
import org.sojourn.platform.time.BusinessCalendar;

/** The terms of units, each computed once however many people it holds for. */
@ApplicationScoped
class Terms {

    private static final Logger LOG = Logger.getLogger(Terms.class);
    private static final String NO_UNIT = "";

    private final Roster roster;
    private final AcknowledgementConfig config;
    private final Cache<Key, Term> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Terms(Roster roster, AcknowledgementConfig config) {
        this.roster = roster;
        this.config = config;
    }

    Term of(String unitPath, Instant since) {
        return known.get(new Key(unitPath, since), key -> {
            Unit unit = roster.unitOf(unitPath);
            return Term.of(since, config.businessDays(), calendar(unit), unit.zone());
        });
    }

    /** One unit with a calendar that does not exist must not keep all others from being asked. */
    private BusinessCalendar calendar(Unit unit) {
        try {
            return BusinessCalendar.of(unit.calendar());
        } catch (IllegalArgumentException absent) {
            LOG.warnf("%s has the calendar %s, which does not exist", unit.path(), unit.calendar());
            return BusinessCalendar.of(roster.unitOf(NO_UNIT).calendar());
        }
    }

    private record Key(String unitPath, Instant since) {}
}
