package org.sojourn.travel.trip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;

/** Reveals whom a traveller named for an emergency; each time leaves an entry that he can see. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EmergencyContacts {

    private final TripSecrets secrets;
    private final Audit audit;

    EmergencyContacts(TripSecrets secrets, Audit audit) {
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Empty where the traveller named nobody. */
    public Optional<EmergencyContact> reveal(AccessDecision decision, Trip trip) {
        if (!decision.covers(trip.travellerId(), trip.unitPath())) {
            throw new IllegalStateException("access was decided for another trip");
        }
        audit.read(decision, "emergency-contact", trip.id(), trip.travellerId(), trip.unitPath());
        return Optional.ofNullable(secrets.emergencyContact(trip));
    }
}
