package org.sojourn.debrief;

import java.util.UUID;
import org.sojourn.platform.test.People;
import org.sojourn.platform.test.TestPerson;

/** A case in which everything happened that can: a row in every table. */
final class FullFile {

    private FullFile() {}

    static String inReview(TestPerson traveller) {
        String id = Debriefs.opened(traveller);
        Debriefs.confirmPlan(traveller, id);
        sayAgain(traveller, id);
        Debriefs.answerAll(traveller, id);
        Debriefs.command(traveller, id, "submit", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "claim", "").then().statusCode(200);
        Debriefs.command(People.DINA, id, "triage", "{\"to\": \"INTERVIEW\"}")
                .then()
                .statusCode(200);
        interview(traveller, id);
        Debriefs.note(People.DINA, id, UUID.randomUUID().toString()).then().statusCode(201);
        Debriefs.finding(People.DINA, id, UUID.randomUUID().toString()).then().statusCode(201);
        String followUp = "/api/follow-ups/" + FollowUpComponentTest.added(id, People.SVEN);
        String referral = "/api/referrals/" + ReferralComponentTest.referred(id);
        Debriefs.post(People.SVEN, followUp + "/complete", 0, "{\"remark\": \"is here\"}")
                .then()
                .statusCode(200);
        Debriefs.post(People.LIAM, referral + "/accept", 0, "").then().statusCode(200);
        Debriefs.post(People.LIAM, referral + "/done", 1, "{\"receipt\": \"" + ReferralComponentTest.RECEIPT + "\"}")
                .then()
                .statusCode(200);
        Debriefs.command(
                        People.DINA,
                        id,
                        "propose-closure",
                        "{\"outcome\": \"REFERRED\", \"reason\": \"All clear now\"}")
                .then()
                .statusCode(200);
        return id;
    }

    private static void sayAgain(TestPerson traveller, String id) {
        String plan = "/api/debriefs/" + id + "/plan";
        String line = Debriefs.as(traveller).get(plan).jsonPath().getString("[0].id");
        Debriefs.as(traveller)
                .header("If-Match", "\"1\"")
                .body("{\"confirmation\": \"DID_NOT_HAPPEN\"}")
                .put(plan + "/" + line)
                .then()
                .statusCode(200);
    }

    private static void interview(TestPerson traveller, String id) {
        String interview = InterviewComponentTest.path(id) + "/" + InterviewComponentTest.held(id);
        Debriefs.add(traveller, interview + "/comments", "{\"text\": \"" + InterviewComponentTest.COMMENT + "\"}")
                .then()
                .statusCode(201);
        String hash = Debriefs.as(traveller)
                .get(InterviewComponentTest.path(id))
                .jsonPath()
                .getString("[0].records[0].hash");
        Debriefs.post(traveller, interview + "/confirm", 1, "{\"hash\": \"" + hash + "\"}")
                .then()
                .statusCode(200);
    }
}
