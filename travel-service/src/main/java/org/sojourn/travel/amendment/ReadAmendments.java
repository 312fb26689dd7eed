package org.sojourn.travel.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.access.Role;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.travel.trip.Permissions;
import org.sojourn.travel.trip.Trip;
import org.sojourn.travel.trip.TripRepository;

/** Shows the amendments of a trip to its traveller and to those who see its content; reading another's leaves an entry. */
@ApplicationScoped
public class ReadAmendments {

    private static final Set<Role> READERS = Set.of(Role.APPROVER, Role.SECURITY_OFFICER, Role.DUTY_OFFICER);

    private final Access access;
    private final TripRepository trips;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;
    private final Audit audit;

    ReadAmendments(
            Access access, TripRepository trips, AmendmentRepository amendments, AmendmentViews views, Audit audit) {
        this.access = access;
        this.trips = trips;
        this.amendments = amendments;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public List<AmendmentView> of(String idOrReference) {
        AccessDecision decision = access.decide(Permissions.READ);
        Trip trip = trips.get(decision, idOrReference);
        boolean reader = decision.caller().roles().stream().anyMatch(READERS::contains)
                && trip.permit().submittedAt() != null;
        if (!decision.self(trip.travellerId()) && !reader) {
            throw new NotFound();
        }
        audit.read(decision, "amendment", trip.id(), trip.travellerId(), trip.unitPath());
        return amendments.of(trip).stream()
                .map(amendment -> views.of(decision, trip, amendment))
                .toList();
    }
}
