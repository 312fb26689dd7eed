package org.sojourn.advisory.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.sojourn.platform.access.Access;
import org.sojourn.platform.access.AccessDecision;
import org.sojourn.platform.audit.Audit;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.roster.Person;
import org.sojourn.platform.roster.Roster;

/** Shows one acknowledgement to its person, his supervisor, and those whose units he belongs to. */
@ApplicationScoped
public class FindAcknowledgement {

    private final Access access;
    private final AcknowledgementRepository acknowledgements;
    private final Roster roster;
    private final Audit audit;

    FindAcknowledgement(Access access, AcknowledgementRepository acknowledgements, Roster roster, Audit audit) {
        this.access = access;
        this.acknowledgements = acknowledgements;
        this.roster = roster;
        this.audit = audit;
    }

    @Transactional
    public NamedAcknowledgement find(UUID id) {
        AccessDecision decision = decide(id);
        Acknowledgement found = acknowledgements.find(decision, id).orElseThrow(NotFound::new);
        audit.read(decision, "acknowledgement", id, found.personId(), found.unitPath());
        String name =
                acknowledgements.names(decision, List.of(found.personId())).getOrDefault(found.personId(), "");
        return new NamedAcknowledgement(found, name);
    }

    private AccessDecision decide(UUID id) {
        if (access.holds("acknowledgement:supervise") && supervisedByCaller(id)) {
            AccessDecision decision = access.decide("acknowledgement:supervise");
            access.also(id);
            return decision;
        }
        return access.decide("acknowledgement:read");
    }

    /** Looked up by the system: the row of a person whom he supervises is not the caller's before this is known. */
    private boolean supervisedByCaller(UUID id) {
        UUID caller = access.caller().subject();
        return acknowledgements
                .personOf(access.system("supervision"), id)
                .flatMap(roster::person)
                .map(Person::supervisor)
                .filter(caller::equals)
                .isPresent();
    }
}
