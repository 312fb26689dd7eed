package org.sojourn.travel.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sojourn.travel.assessment.Assessment;
import org.sojourn.travel.itinerary.Plan;

/** The fingerprint of what a vote rests on: plan, policy, editions and what they lead to. Other grounds void a vote. */
final class Grounds {

    private Grounds() {}

    static String of(Plan plan, Assessment assessment) {
        String text = String.join(
                "|",
                plan.toString(),
                assessment.policy().toString(),
                assessment.mode() + "/" + assessment.risk(),
                assessment.legs().toString());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
