package org.sojourn.acceptance.access;

import java.nio.file.Path;
import java.util.Locale;
import org.sojourn.acceptance.site.Site;

/** Main class of `deploy/acceptance/access`: tries the matrix, and ends with its counts. */
final class AccessCommand {

    private AccessCommand() {}

    /** Takes the repository, the folder of a running stack's data or - for none, and `whole` or `fast`. */
    public static void main(String[] args) {
        Path repository = Path.of(args[0]);
        Site site = Site.ofProgram(repository, args[1], "access");
        Report report = AccessMatrix.on(site, repository, Extent.valueOf(args[2].toUpperCase(Locale.ROOT)));
        report.lines().forEach(System.out::println);
        System.out.println(report.summary());
        System.exit(report.holds() ? 0 : 1);
    }
}
