package org.sojourn.acceptance.access;

import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Sends requests; where the rate of the gateway is reached it waits. */
public final class Api {

    private static final int TOO_MANY = 429;
    private static final long PAUSE = 500;

    private final Site site;

    public Api(Site site) {
        this.site = site;
    }

    public Answer send(Part part, String person, Request request) {
        return sendWith(part, site.token(person), request);
    }

    /** With a token of whatever kind, or none. */
    public Answer sendWith(Part part, @Nullable String token, Request request) {
        Request carrying = token == null ? request : request.as(token);
        Answer answer = Answer.to(site.address(part), carrying);
        while (answer.status() == TOO_MANY) {
            pause();
            answer = Answer.to(site.address(part), carrying);
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
