package org.sojourn.acceptance.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.local.Part;

/** The lines of the table while they are written down. */
final class Cases {

    private final World world;
    private final List<BadCase> lines = new ArrayList<>();

    Cases(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    List<BadCase> all() {
        return List.copyOf(lines);
    }

    void add(Group group, String name, Expect expect, Supplier<Answer> asked) {
        lines.add(new BadCase(group, name, asked, expect));
    }

    /** Through the gateway, by a person. */
    void add(Group group, String name, Expect expect, String person, Request request) {
        add(group, name, expect, world.asking(person, request));
    }

    /** Through the gateway and straight to the service, which must be safe without the gateway. */
    void addBoth(Group group, String name, Expect expect, String person, Part service, Request request) {
        add(group, name, expect, world.asking(person, request));
        add(group, name + " (straight)", expect, world.askingStraight(service, person, request));
    }

    /** A trip of which one field is spoiled by JSON that does not belong there; the refusal has to name it. */
    void spoil(Group group, String name, String field, String json) {
        addTrip(
                group,
                name,
                Expect.invalid(field),
                world.trip().with(field, json).toString());
    }

    /** A trip of which one field is spoiled by a text. */
    void spoilText(Group group, String name, String field, String text) {
        addTrip(
                group,
                name,
                Expect.invalid(field),
                world.trip().withText(field, text).toString());
    }

    /** A spoiled trip, declared by emil. */
    void addTrip(Group group, String name, Expect expect, String body) {
        addBoth(group, name, expect, "emil", Part.TRAVEL, Request.create("/api/trips", body));
    }
}
