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
import org.sojourn.local.Part;

/** Objects that are not one's own, fields that are not the caller's to set, states and keys. */
final class ObjectCases {

    private static final String APPROVAL = "{\"outcome\": \"APPROVED\", \"reasons\": \"Fictional.\"}";

    private ObjectCases() {}

    static void write(Table table) {
        guessing(table);
        assignment(table);
        states(table);
        keys(table);
    }

    private static void guessing(Table table) {
        World world = table.world();
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
            table.addBoth(
                    Group.GUESSING,
                    "trip " + guess,
                    Expect.refusedWith(400, 404),
                    "emil",
                    Part.TRAVEL,
                    Request.get("/api/trips/" + guess));
            table.addBoth(
                    Group.GUESSING,
                    "case " + guess,
                    Expect.refusedWith(400, 404),
                    "emil",
                    Part.DEBRIEF,
                    Request.get("/api/debriefs/" + guess));
        }
        for (String stranger : List.of("vera", "victor", "noor")) {
            table.addBoth(
                    Group.GUESSING,
                    "trip, by " + stranger,
                    notFound(),
                    stranger,
                    Part.TRAVEL,
                    Request.get(world.submitted()));
            table.addBoth(
                    Group.GUESSING,
                    "trip by capitals, by " + stranger,
                    Expect.refusedWith(400, 404),
                    stranger,
                    Part.TRAVEL,
                    Request.get("/api/trips/" + id.toUpperCase(Locale.ROOT)));
            table.add(
                    Group.GUESSING,
                    "decision, by " + stranger,
                    Expect.refusedWith(403, 404),
                    stranger,
                    Request.command(world.submitted() + "/decide", "\"1\"", APPROVAL));
            table.add(
                    Group.GUESSING,
                    "draft, by " + stranger,
                    notFound(),
                    stranger,
                    Request.command(world.draft() + "/submit", "\"0\"", "{}"));
        }
        table.addBoth(
                Group.GUESSING,
                "advisory of others",
                notFound(),
                "vasco",
                Part.ADVISORY,
                Request.get(world.advisory()));
    }

    private static void assignment(Table table) {
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
            table.addTrip(
                    Group.MASS_ASSIGNMENT,
                    field,
                    invalid("/" + field),
                    Body.trip().with("/" + field, "\"x\"").toString());
            table.add(
                    Group.MASS_ASSIGNMENT,
                    field + " of an advisory",
                    invalid("/" + field),
                    "edith",
                    Request.create(
                            "/api/advisories",
                            Body.advisory().with("/" + field, "\"x\"").toString()));
        }
        World world = table.world();
        table.add(
                Group.MASS_ASSIGNMENT,
                "JSON Patch",
                Expect.refusedWith(405, 415),
                "emil",
                Request.post(
                                world.draft(),
                                "[{\"op\": \"replace\", \"path\": \"/authorisation\", \"value\": \"APPROVED\"}]")
                        .by("PATCH"));
        table.add(
                Group.MASS_ASSIGNMENT,
                "null for what must be there",
                invalid("/kind"),
                "emil",
                Request.command(
                                world.draft(),
                                "\"0\"",
                                Body.trip().with("/kind", "null").toString())
                        .by("PUT"));
    }

    private static void states(Table table) {
        World world = table.world();
        String plan = Body.trip().toString();
        table.add(
                Group.STATE,
                "no version",
                refused(428, "precondition-required"),
                "emil",
                Request.post(world.draft() + "/submit", "{}"));
        for (String version : List.of("\"99\"", "99", "W/\"0\"", "*", "\"-1\"", "\"x\"", "\"0\", \"1\"")) {
            table.add(
                    Group.STATE,
                    "version " + version,
                    refused(412, "stale-version"),
                    "emil",
                    Request.command(world.draft() + "/submit", version, "{}"));
        }
        table.add(
                Group.STATE,
                "own decision",
                Expect.refusedWith(403),
                "emil",
                Request.command(world.submitted() + "/decide", "\"1\"", APPROVAL));
        for (String command : List.of("submit", "undo")) {
            table.add(
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
        table.add(
                Group.STATE,
                "decision on a draft",
                Expect.refusedWith(404, 409),
                "petra",
                Request.command(world.draft() + "/decide", "\"0\"", APPROVAL));
        table.add(
                Group.STATE,
                "publishing by the author",
                Expect.refusedWith(403),
                "edith",
                Request.command(world.advisory() + "/editions/1/publish", "\"0\"", "{}"));
        table.add(
                Group.STATE,
                "change without version",
                refused(428, "precondition-required"),
                "emil",
                Request.post(world.draft(), plan).by("PUT"));
    }

    private static void keys(Table table) {
        String trip = Body.trip().toString();
        Request post = Request.post("/api/trips", trip);
        table.add(Group.IDEMPOTENCY, "none", refused(400, "idempotency-key-missing"), "emil", post);
        table.add(Group.IDEMPOTENCY, "blank", refused(400), "emil", post.with("Idempotency-Key:  "));
        table.add(Group.IDEMPOTENCY, "of 256", refused(400), "emil", post.with("Idempotency-Key: " + "k".repeat(256)));
        Request used = post.with("Idempotency-Key: " + UUID.randomUUID());
        table.world().asking("emil", used).get();
        byte[] other = Body.trip().withText("/purposeText", "other").toString().getBytes(UTF_8);
        table.add(
                Group.IDEMPOTENCY,
                "with another body",
                refused(422, "idempotency-key-reused"),
                "emil",
                used.carrying(other));
        table.add(Group.IDEMPOTENCY, "of another person", taken(201), () -> {
            Request first = post.with("Idempotency-Key: " + UUID.randomUUID());
            table.world().asking("emil", first).get();
            Answer second = table.world().asking("noor", first).get();
            return second.has("Idempotency-Replayed") ? new Answer(299, "", "replayed to another person") : second;
        });
        table.add(
                Group.IDEMPOTENCY,
                "20 at once",
                taken(201),
                () -> atOnce(table.world(), post.with("Idempotency-Key: " + UUID.randomUUID())));
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
