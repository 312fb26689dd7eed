package org.sojourn.acceptance.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.sojourn.acceptance.badinput.Expect.invalid;
import static org.sojourn.acceptance.badinput.Expect.notFound;
import static org.sojourn.acceptance.badinput.Expect.refused;
import static org.sojourn.acceptance.badinput.Expect.taken;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** Objects that are not one's own, fields that are not the caller's to set, states and keys. */
final class ObjectCases {

    private static final String APPROVAL = "{\"outcome\": \"APPROVED\", \"reasons\": \"Fictional.\"}";

    private ObjectCases() {}

    static void write(Cases cases) {
        guessing(cases);
        assignment(cases);
        states(cases);
        keys(cases);
    }

    private static void guessing(Cases cases) {
        World world = cases.world();
        String id = world.submitted().substring(world.submitted().lastIndexOf('/') + 1);
        List<String> ids = List.of(
                UUID.randomUUID().toString(),
                "00000000-0000-0000-0000-000000000000",
                "1",
                "%7B" + id + "%7D",
                id + "0",
                "TR-0000-0000",
                "x".repeat(300),
                "null",
                "undefined");
        for (String guess : ids) {
            cases.addBoth(
                    Group.GUESSING,
                    "trip " + guess,
                    Expect.refusedWith(400, 404),
                    "emil",
                    Part.TRAVEL,
                    Request.get("/api/trips/" + guess));
            cases.addBoth(
                    Group.GUESSING,
                    "case " + guess,
                    Expect.refusedWith(400, 404),
                    "emil",
                    Part.DEBRIEF,
                    Request.get("/api/debriefs/" + guess));
        }
        for (String stranger : List.of("vera", "victor", "noor")) {
            cases.addBoth(
                    Group.GUESSING,
                    "trip, by " + stranger,
                    notFound(),
                    stranger,
                    Part.TRAVEL,
                    Request.get(world.submitted()));
            cases.addBoth(
                    Group.GUESSING,
                    "trip by capitals, by " + stranger,
                    Expect.refusedWith(400, 404),
                    stranger,
                    Part.TRAVEL,
                    Request.get("/api/trips/" + id.toUpperCase(Locale.ROOT)));
            cases.add(
                    Group.GUESSING,
                    "decision, by " + stranger,
                    Expect.refusedWith(403, 404),
                    stranger,
                    Request.command(world.submitted() + "/decide", "\"1\"", APPROVAL));
            cases.add(
                    Group.GUESSING,
                    "draft, by " + stranger,
                    notFound(),
                    stranger,
                    Request.command(world.draft() + "/submit", "\"0\"", "{}"));
        }
        cases.addBoth(
                Group.GUESSING,
                "advisory of others",
                notFound(),
                "vasco",
                Part.ADVISORY,
                Request.get(world.advisory()));
    }

    private static void assignment(Cases cases) {
        for (String field : List.of(
                "status",
                "authorisation",
                "travel",
                "travellerId",
                "unitPath",
                "ownerId",
                "acceptedBy",
                "version",
                "roles",
                "id",
                "_links",
                "__proto__",
                "allowedActions")) {
            cases.spoil(Group.MASS_ASSIGNMENT, field, "/" + field, "\"x\"");
            cases.add(
                    Group.MASS_ASSIGNMENT,
                    field + " of an advisory",
                    invalid("/" + field),
                    "edith",
                    Request.create(
                            "/api/advisories",
                            Body.advisory().with("/" + field, "\"x\"").toString()));
        }
        World world = cases.world();
        cases.add(
                Group.MASS_ASSIGNMENT,
                "JSON Patch",
                Expect.refusedWith(405, 415),
                "emil",
                Request.post(
                                world.draft(),
                                "[{\"op\": \"replace\", \"path\": \"/authorisation\", \"value\": \"APPROVED\"}]")
                        .by("PATCH"));
        cases.add(
                Group.MASS_ASSIGNMENT,
                "null for what must be there",
                invalid("/kind"),
                "emil",
                Request.command(
                                world.draft(),
                                "\"0\"",
                                cases.world().trip().with("/kind", "null").toString())
                        .by("PUT"));
    }

    private static void states(Cases cases) {
        World world = cases.world();
        String plan = cases.world().trip().toString();
        cases.add(
                Group.STATE,
                "no version",
                refused(428, "precondition-required"),
                "emil",
                Request.post(world.draft() + "/submit", "{}"));
        for (String version : List.of("\"99\"", "99", "W/\"0\"", "*", "\"-1\"", "\"x\"", "\"0\", \"1\"")) {
            cases.add(
                    Group.STATE,
                    "version " + version,
                    refused(412, "stale-version"),
                    "emil",
                    Request.command(world.draft() + "/submit", version, "{}"));
        }
        cases.add(
                Group.STATE,
                "own decision",
                Expect.refusedWith(403),
                "emil",
                Request.command(world.submitted() + "/decide", "\"1\"", APPROVAL));
        for (String command : List.of("submit", "undo")) {
            cases.add(
                    Group.STATE,
                    command + " of a trip in assessment",
                    Expect.refusedWith(400, 409, 422),
                    () -> world.asking(
                                    "emil",
                                    Request.command(
                                            world.submitted() + '/' + command,
                                            world.version("emil", world.submitted()),
                                            "{}"))
                            .get());
        }
        cases.add(
                Group.STATE,
                "decision on a draft",
                Expect.refusedWith(404, 409),
                "petra",
                Request.command(world.draft() + "/decide", "\"0\"", APPROVAL));
        cases.add(
                Group.STATE,
                "publishing by the author",
                Expect.refusedWith(403),
                "edith",
                Request.command(world.advisory() + "/editions/1/publish", "\"0\"", "{}"));
        cases.add(
                Group.STATE,
                "change without version",
                refused(428, "precondition-required"),
                "emil",
                Request.post(world.draft(), plan).by("PUT"));
    }

    private static void keys(Cases cases) {
        String trip = cases.world().trip().toString();
        Request post = Request.post("/api/trips", trip);
        cases.add(Group.IDEMPOTENCY, "none", refused(400, "idempotency-key-missing"), "emil", post);
        cases.add(Group.IDEMPOTENCY, "blank", refused(400), "emil", post.with("Idempotency-Key:  "));
        cases.add(Group.IDEMPOTENCY, "of 256", refused(400), "emil", post.with("Idempotency-Key: " + "k".repeat(256)));
        Request used = post.with("Idempotency-Key: " + UUID.randomUUID());
        cases.world().ask("emil", used);
        byte[] other = cases.world()
                .trip()
                .withText("/purposeText", "other")
                .toString()
                .getBytes(UTF_8);
        cases.add(
                Group.IDEMPOTENCY,
                "with another body",
                refused(422, "idempotency-key-reused"),
                "emil",
                used.carrying(other));
        cases.add(Group.IDEMPOTENCY, "of another person", taken(201), () -> {
            Request first = post.with("Idempotency-Key: " + UUID.randomUUID());
            cases.world().ask("emil", first);
            Answer second = cases.world().ask("noor", first);
            return second.has("Idempotency-Replayed") ? new Answer(299, "", "replayed to another person") : second;
        });
        cases.add(
                Group.IDEMPOTENCY,
                "20 at once",
                taken(201),
                () -> atOnce(cases.world(), post.with("Idempotency-Key: " + UUID.randomUUID())));
    }

    /** All that are taken are the same one. */
    private static Answer atOnce(World world, Request request) {
        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(world.asking("emil", request)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        List<String> created = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.json().path("id").asText())
                .distinct()
                .toList();
        return answers.stream()
                .filter(answer -> answer.status() != 201 && answer.status() != 409)
                .findFirst()
                .orElse(created.size() == 1 ? new Answer(201, "", "") : new Answer(299, "", "created " + created));
    }
}
