package org.sojourn.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.sojourn.local.Part;

/** What is there before anything bad is sent: a draft and a submitted trip of emil, and a draft advisory of edith. */
record World(Ground ground, String draft, String submitted, String advisory) {

    static World prepare(Ground ground) {
        String draft = created(ground, "emil", "/api/trips", Body.trip());
        String submitted = created(ground, "emil", "/api/trips", Body.trip().with("/legs/0/country", "\"BV\""));
        String advisory = created(ground, "edith", "/api/advisories", Body.advisory());
        World world = new World(ground, draft, submitted, advisory);
        Answer answer = world.ask(
                Part.GATEWAY,
                Request.command(submitted + "/submit", world.version("emil", submitted), "{}")
                        .as(ground.token("emil")));
        if (answer.status() != 200) {
            throw new IllegalStateException("The trip could not be submitted: " + answer);
        }
        return world;
    }

    private static String created(Ground ground, String person, String path, Body body) {
        Answer answer = Answer.to(
                ground.gateway(), Request.create(path, body.toString()).as(ground.token(person)));
        if (answer.status() != 201) {
            throw new IllegalStateException("Not created: " + answer);
        }
        return path + '/' + answer.json().path("id").asText();
    }

    Answer ask(Part part, Request request) {
        return Answer.to(ground.stack().address(part), request);
    }

    /** An answer that is asked for when it is needed, with a token that holds then. */
    Supplier<Answer> asking(String person, Request request) {
        return () -> ask(Part.GATEWAY, request.as(ground.token(person)));
    }

    Supplier<Answer> askingStraight(Part part, String person, Request request) {
        return () -> ask(part, request.as(ground.token(person)));
    }

    String version(String person, String path) {
        String head =
                ask(Part.GATEWAY, Request.get(path).as(ground.token(person))).head();
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "etag: ", 0, 6))
                .map(line -> line.substring(6))
                .findFirst()
                .orElseThrow();
    }

    /** The items of the first page of a list. */
    List<JsonNode> list(String person, String path) {
        List<JsonNode> items = new java.util.ArrayList<>();
        ask(Part.GATEWAY, Request.get(path).as(ground.token(person)))
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }
}
