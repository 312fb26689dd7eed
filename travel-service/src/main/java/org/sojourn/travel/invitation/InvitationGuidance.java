package org.sojourn.travel.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sojourn.platform.roster.Roster;
import org.sojourn.travel.advisoryfeed.AdvisedArea;
import org.sojourn.travel.advisoryfeed.Guidances;
import org.sojourn.travel.assessment.Assessment.EditionRef;

/** The guidance that speaks about a visit to the person who is invited; what is found stays true until the transaction ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InvitationGuidance {

    private final Roster roster;
    private final Guidances guidances;
    private final InvitationObserver observer;

    InvitationGuidance(Roster roster, Guidances guidances, InvitationObserver observer) {
        this.roster = roster;
        this.guidances = guidances;
        this.observer = observer;
    }

    List<AdvisedArea> inForce(Invitation invitation, Instant at) {
        SortedSet<String> countries = new TreeSet<>(List.of(invitation.country()));
        return roster.person(invitation.travellerId())
                .map(person -> guidances.of(countries, person, at).forLeg(invitation.visit()))
                .orElseGet(List::of);
    }

    /** The edition behind an answer that guidance explains: the one that asks, else the gravest in force. */
    Optional<EditionRef> behind(Invitation invitation, Instant at) {
        return observer.asking(invitation)
                .or(() -> inForce(invitation, at).stream()
                        .max(Comparator.comparingInt(AdvisedArea::level))
                        .map(area -> new EditionRef(area.advisoryId(), area.number())));
    }
}
