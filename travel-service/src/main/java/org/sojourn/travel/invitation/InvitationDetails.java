package org.sojourn.travel.invitation;

import java.util.List;
import org.sojourn.travel.trip.Host;

/** Who invites, to what, and about what; encrypted under the key of the one who is invited. */
public record InvitationDetails(Host host, String event, List<String> topics) {

    public InvitationDetails {
        topics = List.copyOf(topics);
    }
}
