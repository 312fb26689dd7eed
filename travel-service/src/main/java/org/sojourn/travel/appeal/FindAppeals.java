package org.sojourn.travel.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.web.Cursor;
import org.sojourn.platform.web.Page;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows appeals: one, those of a trip, or the ones that wait for reviewers; reading another's leaves an entry that he can see. */
@ApplicationScoped
public class FindAppeals {

    private final Access access;
    private final TripRepository trips;
    private final AppealRepository appeals;
    private final AppealViews views;
    private final Audit audit;
    private final InstantSource clock;

    FindAppeals(
            Access access,
            TripRepository trips,
            AppealRepository appeals,
            AppealViews views,
            Audit audit,
            InstantSource clock) {
        this.access = access;
        this.trips = trips;
        this.appeals = appeals;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AppealView find(UUID id) {
        AccessDecision by = access.decide(Permissions.APPEAL_READ);
        Appeal appeal = appeals.get(by, id);
        Trip trip = trips.get(by, appeal.tripId().toString());
        audit.read(by, "appeal", id, appeal.travellerId(), appeal.unitPath());
        return views.of(by, trip, appeal, clock.instant());
    }

    @Transactional
    public List<AppealView> of(String tripIdOrReference) {
        AccessDecision by = access.decide(Permissions.APPEAL_READ);
        Trip trip = trips.filed(by, tripIdOrReference);
        Instant at = clock.instant();
        audit.read(by, "appeal", trip.id(), trip.travellerId(), trip.unitPath());
        return appeals.of(trip).stream()
                .map(appeal -> views.of(by, trip, appeal, at))
                .toList();
    }

    @Transactional
    public Page<AppealItem> list(@Nullable AppealState state, Optional<Cursor> cursor, int limit) {
        AccessDecision by = access.decide(Permissions.APPEAL_LIST);
        Page<AppealItem> page = Page.of(
                appeals.page(by, state, cursor, limit).stream()
                        .map(appeal -> new AppealItem(
                                appeal.id(),
                                appeal.tripReference(),
                                appeal.against(),
                                appeal.state(),
                                appeal.filedAt()))
                        .toList(),
                limit,
                item -> Cursor.of(item.filedAt(), item.id()));
        audit.listed(by, "appeal", page.items().size());
        return page;
    }
}
