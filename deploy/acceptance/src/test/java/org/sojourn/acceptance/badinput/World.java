package org.sojourn.acceptance.badinput;

import java.util.function.Supplier;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** What is there before anything bad is sent: a draft and a submitted trip of emil, and a draft advisory of edith. */
record World(Site site, String draft, String submitted, String advisory) {

    static World prepare(Site site) {
        String draft = created(site, "emil", "/api/trips", Body.trip(site.today()));
        String submitted =
                created(site, "emil", "/api/trips", Body.trip(site.today()).with("/legs/0/country", "\"BV\""));
        String advisory = created(site, "edith", "/api/advisories", Body.advisory());
        World world = new World(site, draft, submitted, advisory);
        Answer answer =
                world.ask("emil", Request.command(submitted + "/submit", world.version("emil", submitted), "{}"));
        if (answer.status() != 200) {
            throw new IllegalStateException("The trip could not be submitted: " + answer);
        }
        return world;
    }

    /** A sound trip some months ahead. */
    Body trip() {
        return Body.trip(site.today());
    }

    private static String created(Site site, String person, String path, Body body) {
        Answer answer = Answer.to(
                site.address(Part.GATEWAY),
                Request.create(path, body.toString()).as(site.token(person)));
        if (answer.status() != 201) {
            throw new IllegalStateException("Not created: " + answer);
        }
        return path + '/' + answer.json().path("id").asText();
    }

    Answer ask(Part part, Request request) {
        return Answer.to(site.address(part), request);
    }

    /** Through the gateway. */
    Answer ask(String person, Request request) {
        return ask(Part.GATEWAY, request.as(site.token(person)));
    }

    /** An answer that is asked for when it is needed, with a token that holds then. */
    Supplier<Answer> asking(String person, Request request) {
        return () -> ask(person, request);
    }

    Supplier<Answer> askingStraight(Part part, String person, Request request) {
        return () -> ask(part, request.as(site.token(person)));
    }

    String version(String person, String path) {
        return ask(person, Request.get(path)).header("ETag").orElseThrow();
    }
}
