package org.sojourn.acceptance.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sojourn.acceptance.site.Answer;
import org.sojourn.acceptance.site.Jws;
import org.sojourn.acceptance.site.Tables;
import org.sojourn.local.Part;

/** Sends the grid, and every request with every spoiled token, and compares with the table. */
final class Matrix {

    private static final int UNAUTHORISED = 401;
    private static final String MIGHT = "emil";

    private final Grid grid;
    private final Forge forge;
    private final Report report = new Report();

    Matrix(Grid grid) {
        this.grid = grid;
        this.forge = Forge.of(grid.site());
    }

    /** Refusals first, all together changing nothing; then what is allowed, in the order of the table. */
    Report run() {
        requireWhole();
        grid.greetings().forEach(this::allow);
        List<Cell> cells = grid.cells();
        Tables.changedBy(grid.site(), () -> cells, this::refuseAll)
                .forEach(table -> report.differs("refused requests changed a table", table));
        AtOnce.each(documented(), this::takeSound, this::failed);
        Map<Row, List<Cell>> allowed =
                cells.stream().filter(cell -> cell.expectation().allowed()).collect(Collectors.groupingBy(Cell::row));
        grid.rows().forEach(row -> AtOnce.each(allowed.getOrDefault(row, List.of()), this::allow, this::failed));
        return report;
    }

    private void refuseAll(List<Cell> cells) {
        AtOnce.each(cells.stream().filter(cell -> !cell.expectation().allowed()).toList(), this::refuse, this::failed);
        AtOnce.each(documented(), this::spoil, this::failed);
    }

    /** An endpoint that the table leaves out, or that the documents do not know, is a difference. */
    private void requireWhole() {
        Set<String> known = grid.contract().requests();
        Set<String> told = grid.rows().stream().map(Row::request).collect(Collectors.toCollection(TreeSet::new));
        known.stream()
                .filter(request -> !told.contains(request))
                .forEach(request -> report.differs("no row in the table", request));
        told.stream()
                .filter(request -> !known.contains(request))
                .forEach(request -> report.differs("no such request in the documents", request));
        grid.contract().unmerged().forEach(request -> report.differs("not in both documents", request));
        grid.rows().stream()
                .filter(row -> grid.objects(row).isEmpty())
                .forEach(row -> report.differs("nothing to try it on", row.request() + " on " + row.on()));
    }

    private List<String> documented() {
        return List.copyOf(grid.contract().requests());
    }

    private void refuse(Cell cell) {
        String present =
                cell.thing().tag().isEmpty() ? Grid.STALE : cell.thing().tag();
        Answer answer = grid.send(cell, present, true);
        report.tried("refused");
        judge(cell, answer);
    }

    /** With a version that has passed, or without a key where nothing is created in, so that little comes of it. */
    private void allow(Cell cell) {
        Answer answer = grid.send(cell, Grid.STALE, !cell.thing().equals(Thing.NONE));
        report.tried("allowed");
        judge(cell, answer);
        grid.hidden(cell)
                .filter(hidden -> answer.body().contains(hidden.id()))
                .forEach(hidden -> report.differs(
                        cell.told(
                                "no " + hidden.thing().kind() + " that is hidden",
                                "one of " + hidden.thing().unit()),
                        cell.person().name()));
    }

    private void judge(Cell cell, Answer answer) {
        Expectation expected = cell.expectation();
        if (!expected.met(answer, cell.row().reads())) {
            report.differs(
                    cell.told(expected.told(), answer.told()), cell.person().name());
        }
    }

    /** Each spoiled token once per request and way, of somebody who might be allowed. */
    private void spoil(String documented) {
        Jws token = Jws.of(grid.site().token(MIGHT));
        for (TokenFault fault : grid.faults(documented)) {
            grid.parts(documented).forEach(part -> {
                Answer answer = grid.send(part, documented, fault.spoil(forge, token));
                report.tried("spoiled");
                if (answer.status() != UNAUTHORISED || !answer.problem().equals("invalid-token")) {
                    report.differs(
                            "%s token, %s: expected 401 invalid-token, was %s"
                                    .formatted(fault, Cell.way(part), answer.told()),
                            documented);
                }
            });
        }
    }

    /** The control: a token that the test makes and does not spoil is taken, so it is the fault that the others are refused for. */
    private void takeSound(String documented) {
        String token = forge.signed(Jws.of(grid.site().token(MIGHT)));
        for (Part part : grid.parts(documented).toList()) {
            report.tried("sound");
            if (grid.send(part, documented, token).status() == UNAUTHORISED) {
                report.differs("a sound token is refused, " + Cell.way(part), documented);
            }
        }
    }

    private void failed(RuntimeException fault) {
        report.differs("a request failed", fault.toString());
    }
}
