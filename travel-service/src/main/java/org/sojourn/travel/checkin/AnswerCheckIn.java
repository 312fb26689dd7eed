package org.sojourn.travel.checkin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.incident.IncidentType;
import org.sojourn.travel.incident.Incidents;
import org.sojourn.travel.incident.Source;

/** Takes a sign of life, in time or late, from the traveller or from an officer whom he phoned; who is not safe raises an incident at once. */
@ApplicationScoped
public class AnswerCheckIn {

    private final CheckInDesk desk;
    private final CheckInSecrets secrets;
    private final WatchNotices notices;
    private final Incidents incidents;

    AnswerCheckIn(CheckInDesk desk, CheckInSecrets secrets, WatchNotices notices, Incidents incidents) {
        this.desk = desk;
        this.secrets = secrets;
        this.notices = notices;
        this.incidents = incidents;
    }

    /** `byPhone` is said by a duty officer; such an answer is told to the traveller. */
    @Transactional
    public CheckInView answer(String trip, UUID id, boolean byPhone, boolean safe, @Nullable String note) {
        OpenCheckIn open = desk.open(byPhone ? CheckInAction.RECORD : CheckInAction.ANSWER, trip, id, safe);
        CheckIn checkIn = open.checkIn();
        boolean late = checkIn.missing();
        UUID incident = checkIn.incidentId();
        checkIn.answered(safe, open.person(), byPhone, secrets.note(checkIn, note), open.at());
        if (incident != null && (safe || incidents.running(open.by(), incident))) {
            String words = note == null ? "" : " " + note;
            incidents.inform(
                    open.by(),
                    incident,
                    "sign-of-life",
                    (safe ? "Says that he is safe." : "Is not safe.") + words,
                    open.at());
        } else if (!safe) {
            desk.raise(open, byPhone ? Source.OFFICER : Source.TRAVELLER, IncidentType.OTHER, note);
        } else if (late) {
            notices.tellOfficers(checkIn, open.trip().reference(), "check-in-answered", open.at());
        }
        if (byPhone) {
            notices.tell(checkIn.travellerId(), open.trip().reference(), "check-in-recorded", open.at());
        }
        return desk.close(open);
    }
}
