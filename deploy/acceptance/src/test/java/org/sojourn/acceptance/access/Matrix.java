package org.sojourn.acceptance.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries every row of the table on every object by every person, and with every spoiled token, and compares. */
final class Matrix {

    private static final int AT_ONCE = 12;
    private static final String STALE = "\"999999\"";
    private static final String LIST = "list of ";

    private final Site site;
    private final People people;
    private final Api api;
    private final Contract contract;
    private final Samples samples;
    private final List<Row> rows;
    private final List<Thing> things;
    private final boolean whole;
    private final Report report = new Report();

    Matrix(
            Site site,
            People people,
            Api api,
            Contract contract,
            Samples samples,
            List<Row> rows,
            List<Thing> things,
            boolean whole) {
        this.site = site;
        this.people = people;
        this.api = api;
        this.contract = contract;
        this.samples = samples;
        this.rows = rows;
        this.things = things;
        this.whole = whole;
    }

    /** Refusals first, all together changing nothing; then what is allowed, in the order of the table. */
    Report run() {
        requireWhole();
        people.all().forEach(person -> allow(new Cell(warming(), Thing.NONE, person, Site.GATEWAY)));
        Fingerprint before = Fingerprint.settled(site);
        List<Cell> cells = rows.stream().flatMap(this::cells).toList();
        together(cells.stream().filter(cell -> !cell.expectation().allowed()).toList(), this::refuse);
        together(List.copyOf(contract.requests()), this::spoil);
        for (String table : Fingerprint.of(site).changedSince(before)) {
            report.differs("refused requests changed a table", table);
        }
        Map<Row, List<Cell>> allowed =
                cells.stream().filter(cell -> cell.expectation().allowed()).collect(Collectors.groupingBy(Cell::row));
        rows.forEach(row -> together(allowed.getOrDefault(row, List.of()), this::allow));
        return report;
    }

    /** An endpoint that the table leaves out, or that the documents do not know, is a difference. */
    private void requireWhole() {
        Set<String> told = rows.stream().map(Row::request).collect(Collectors.toCollection(TreeSet::new));
        contract.requests().stream()
                .filter(request -> !told.contains(request))
                .forEach(request -> report.differs("no row in the table", request));
        told.stream()
                .filter(request -> !contract.requests().contains(request))
                .forEach(request -> report.differs("no such request in the documents", request));
        contract.unmerged().forEach(request -> report.differs("no service serves", request));
        rows.stream()
                .filter(row -> objects(row).isEmpty())
                .forEach(row -> report.differs("nothing to try it on", row.request() + " on " + row.on()));
    }

    private Row warming() {
        return rows.stream()
                .filter(row -> row.request().equals("GET /api/me"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Cell> cells(Row row) {
        return objects(row).stream()
                .flatMap(thing -> people.all().stream()
                        .flatMap(person -> ways(row, person).map(part -> new Cell(row, thing, person, part))));
    }

    private List<Thing> objects(Row row) {
        if (row.on().equals("-") || row.on().startsWith(LIST)) {
            return List.of(Thing.NONE);
        }
        return things.stream().filter(thing -> thing.kind().equals(row.on())).toList();
    }

    /** Both ways, or, where time is short, one of them in turn. */
    private Stream<String> ways(Row row, Person person) {
        List<String> both = parts(row.request()).toList();
        return whole
                ? both.stream()
                : Stream.of(
                        both.get(Math.floorMod(rows.indexOf(row) + person.name().hashCode(), both.size())));
    }

    private Stream<String> parts(String request) {
        return Stream.of(Site.GATEWAY, contract.part(request)).distinct();
    }

    private void refuse(Cell cell) {
        Answer answer =
                send(cell, cell.thing().tag().isEmpty() ? STALE : cell.thing().tag(), true);
        report.tried("refused");
        judge(cell, answer);
    }

    /** With a version that has passed, or without a key where nothing is created in, so that little comes of it. */
    private void allow(Cell cell) {
        Answer answer = send(cell, STALE, !cell.thing().equals(Thing.NONE));
        report.tried("allowed");
        judge(cell, answer);
        if (cell.row().on().startsWith(LIST)) {
            hidden(cell, answer);
        }
    }

    private void judge(Cell cell, Answer answer) {
        Expectation expected = cell.expectation();
        if (!expected.met(answer, cell.row().reads())) {
            report.differs(
                    cell.told(expected.told(), answer.told()), cell.person().name());
        }
    }

    /** A list names nothing that its reader may not open. */
    private void hidden(Cell cell, Answer answer) {
        String kind = cell.row().on().substring(LIST.length());
        Row opening = rows.stream()
                .filter(row ->
                        row.reads() && row.on().equals(kind) && row.target().endsWith("}"))
                .findFirst()
                .orElseThrow();
        things.stream()
                .filter(thing -> thing.kind().equals(kind)
                        && !opening.of(thing, cell.person()).allowed())
                .filter(thing -> answer.body().contains(id(thing, opening)))
                .forEach(thing -> report.differs(
                        cell.told("no " + kind + " that is hidden", "one of " + thing.unit()),
                        cell.person().name()));
    }

    private static String id(Thing thing, Row opening) {
        String template = opening.target();
        return thing.path(template.substring(template.lastIndexOf('/') + 1));
    }

    private Answer send(Cell cell, String tag, boolean creates) {
        String request = cell.row().request();
        return api.send(
                site.address(cell.part()),
                cell.row().method(),
                cell.thing().path(cell.row().target()),
                people.token(cell.person().name()),
                contract.takesVersion(request) ? tag : null,
                creates && contract.creates(request),
                samples.body(request));
    }

    /** Each spoiled token once per request and way, of somebody who might be allowed. */
    private void spoil(String request) {
        Forge forge = forge();
        String path = rows.stream()
                .filter(row -> row.request().equals(request))
                .findFirst()
                .map(row -> objects(row).stream().findFirst().orElse(Thing.NONE).path(row.target()))
                .orElse(request.substring(request.indexOf(' ') + 1));
        String method = request.substring(0, request.indexOf(' '));
        for (TokenFault fault : TokenFault.values()) {
            String token = fault.spoil(forge, people.token("emil"));
            parts(request).forEach(part -> {
                Answer answer = withToken(part, method, request, path, token);
                report.tried("spoiled");
                if (answer.status() != 401 || !answer.problem().equals("invalid-token")) {
                    report.differs(
                            fault + " token, " + (part.equals(Site.GATEWAY) ? "gateway" : "straight")
                                    + ": expected 401 invalid-token, was " + answer.told(),
                            request);
                }
            });
        }
        parts(request).forEach(part -> {
            if (withToken(part, method, request, path, forge.signed(people.token("sybil"), claims -> {}))
                            .status()
                    == 401) {
                report.differs("a sound token made by the test is refused at " + part, request);
            }
        });
    }

    private Answer withToken(String part, String method, String request, String path, @Nullable String token) {
        return api.send(
                site.address(part),
                method,
                path,
                token,
                contract.takesVersion(request) ? STALE : null,
                false,
                samples.body(request));
    }

    private @Nullable Forge forge;

    private synchronized Forge forge() {
        Forge made = forge == null ? Forge.of(site) : forge;
        forge = made;
        return made;
    }

    private <T> void together(List<T> all, Consumer<T> one) {
        Semaphore free = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T each : all) {
                threads.execute(() -> {
                    free.acquireUninterruptibly();
                    try {
                        one.accept(each);
                    } catch (RuntimeException fault) {
                        report.differs("a request failed", fault.toString());
                    } finally {
                        free.release();
                    }
                });
            }
        }
    }
}
