package org.sojourn.acceptance.access;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.sojourn.acceptance.site.Site;

/** Main class of `deploy/acceptance/mutants`: weakens each layer of access control, and counts what its own test notices. */
final class MutantsCommand {

    private MutantsCommand() {}

    /** Takes the repository, and the folder of a running stack's data or - for none; its services do not run afterwards. */
    public static void main(String[] args) throws SQLException {
        Path repository = Path.of(args[0]);
        Site site = Site.ofProgram(repository, args[1], "mutants");
        Grid grid = AccessMatrix.grid(site, repository, Extent.WHOLE);
        List<Score> scores = List.of(RowMutants.tried(site), ServiceMutants.tried(grid), GatewayMutants.tried(grid));
        scores.forEach(score -> score.lines().forEach(System.out::println));
        System.out.println("mutants: " + scores.stream().map(Score::summary).collect(Collectors.joining(", ")));
        System.exit(scores.stream().allMatch(Score::holds) ? 0 : 1);
    }
}
