package org.sojourn.debrief.debriefcase;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What every entry of a case's file carries: about whom, in which case, by whom. */
@Embeddable
public record Filed(Traveller traveller, UUID caseId, UUID authorId) {

    /** An entry of whoever has the case in hand. */
    public static Filed of(CaseInHand hand) {
        DebriefCase of = hand.debriefCase();
        return new Filed(of.traveller(), of.id(), hand.actor().person());
    }
}
