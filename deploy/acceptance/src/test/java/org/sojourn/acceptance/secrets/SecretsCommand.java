package org.sojourn.acceptance.secrets;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;

/** Main class of `deploy/acceptance/secrets`: plants markers on a stack of its own, searches for them, and ends with the counts. */
final class SecretsCommand {

    private SecretsCommand() {}

    /** Takes the repository, and `run` or `control`. */
    public static void main(String[] args) {
        Path repository = Path.of(args[0]);
        Site site = Site.launch(repository, repository.resolve("deploy/acceptance/target/secrets-" + args[1]), 1);
        System.exit(args[1].equals("control") ? control(site, repository) : run(site, repository));
    }

    private static int run(Site site, Path repository) {
        Markers markers = Planting.everywhere(site, repository);
        System.out.println(markers.planted().size() + " kinds are planted");
        Report report = new Report(markers, Everywhere.search(site, repository, markers));
        List<String> differences = Stream.concat(report.broken().stream(), report.stale().stream())
                .sorted()
                .toList();
        differences.forEach(System.out::println);
        System.out.println(report.summary(differences.size()));
        return differences.isEmpty() ? 0 : 1;
    }

    private static int control(Site site, Path repository) {
        boolean found = Control.finds(site, repository);
        System.out.println("secrets, control: the field left in clear and the one logged were "
                + (found ? "found, and nothing else" : "not what was found"));
        return found ? 0 : 1;
    }
}
