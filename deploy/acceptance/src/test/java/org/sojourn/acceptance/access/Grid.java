package org.sojourn.acceptance.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Request;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** Every request of the table, on every object, by every person and way; and how each is sent. */
final class Grid {

    /** A version that has passed. */
    static final String STALE = "\"999999\"";

    private static final String LIST = "list of ";

    private final Site site;
    private final People people;
    private final Api api;
    private final Contract contract;
    private final Samples samples;
    private final List<Row> rows;
    private final List<Thing> things;
    private final Extent extent;

    Grid(
            Site site,
            People people,
            Api api,
            Contract contract,
            Samples samples,
            List<Row> rows,
            List<Thing> things,
            Extent extent) {
        this.site = site;
        this.people = people;
        this.api = api;
        this.contract = contract;
        this.samples = samples;
        this.rows = rows;
        this.things = things;
        this.extent = extent;
    }

    Site site() {
        return site;
    }

    /** What is tried to be wrong with the token of a request; in a slice one thing for each, in turn. */
    List<TokenFault> faults(String documented) {
        List<TokenFault> all = List.of(TokenFault.values());
        return extent == Extent.SLICE ? List.of(all.get(Math.floorMod(documented.hashCode(), all.size()))) : all;
    }

    Contract contract() {
        return contract;
    }

    List<Row> rows() {
        return rows;
    }

    List<Cell> cells() {
        List<Cell> all = rows.stream().flatMap(this::cells).toList();
        return IntStream.range(0, all.size())
                .filter(number -> !extent.leavesOut(number))
                .mapToObj(all::get)
                .toList();
    }

    /** A request that everybody may make, by each person once. */
    List<Cell> greetings() {
        Row row = rows.stream()
                .filter(any -> any.request().equals("GET /api/me"))
                .findFirst()
                .orElseThrow();
        return people.all().stream()
                .map(person -> new Cell(row, Thing.NONE, person, Part.GATEWAY))
                .toList();
    }

    List<Thing> objects(Row row) {
        if (row.on().equals("-") || row.on().startsWith(LIST)) {
            return List.of(Thing.NONE);
        }
        return things.stream().filter(thing -> thing.kind().equals(row.on())).toList();
    }

    /** What of a kind a list must not name to its reader; nothing where the row is no list. */
    Stream<Hidden> hidden(Cell cell) {
        if (!cell.row().on().startsWith(LIST)) {
            return Stream.empty();
        }
        String kind = cell.row().on().substring(LIST.length());
        Row opening = rows.stream()
                .filter(row ->
                        row.reads() && row.on().equals(kind) && row.target().endsWith("}"))
                .findFirst()
                .orElseThrow();
        String template = opening.target();
        return things.stream()
                .filter(thing -> thing.kind().equals(kind)
                        && !opening.of(thing, cell.person()).allowed())
                .map(thing -> new Hidden(thing, thing.path(template.substring(template.lastIndexOf('/') + 1))));
    }

    /** An object that somebody may not open, and the id that he must not read. */
    record Hidden(Thing thing, String id) {}

    /** Through the gateway and straight to what serves it. */
    Stream<Part> parts(String documented) {
        return Stream.of(Part.GATEWAY, contract.part(documented)).distinct();
    }

    Answer send(Cell cell, String tag, boolean creates) {
        String path = cell.thing().path(cell.row().target());
        return api.send(cell.part(), cell.person().name(), request(cell.row().request(), path, tag, creates));
    }

    /** A request of the documents on some object that it is for, with a version that has passed and without a key. */
    Answer send(Part part, String documented, @Nullable String token) {
        Optional<Row> row =
                rows.stream().filter(each -> each.request().equals(documented)).findFirst();
        String path = row.map(on ->
                        objects(on).stream().findFirst().orElse(Thing.NONE).path(on.target()))
                .orElse(documented.substring(documented.indexOf(' ') + 1));
        return api.sendWith(part, token, request(documented, path, STALE, false));
    }

    private Request request(String documented, String path, String tag, boolean creates) {
        Request request = Request.of(documented.substring(0, documented.indexOf(' ')), path);
        request = contract.takesVersion(documented) ? request.onVersion(tag) : request;
        request = creates && contract.creates(documented) ? request.withKey() : request;
        String body = samples.body(documented);
        return body == null ? request : request.withJson(body);
    }

    private Stream<Cell> cells(Row row) {
        return objects(row).stream()
                .flatMap(thing -> people.all().stream()
                        .flatMap(person -> ways(row, person).map(part -> new Cell(row, thing, person, part))));
    }

    /** Both ways, or, where time is short, one of them in turn. */
    private Stream<Part> ways(Row row, Person person) {
        List<Part> both = parts(row.request()).toList();
        return extent == Extent.WHOLE
                ? both.stream()
                : Stream.of(
                        both.get(Math.floorMod(rows.indexOf(row) + person.name().hashCode(), both.size())));
    }
}
