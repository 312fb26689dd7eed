package org.sojourn.acceptance.badinput;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.acceptance.site.Site;

/** Main class of `deploy/acceptance/badinput`: the whole table, and the documents fuzzed. */
final class BadInput {

    private BadInput() {}

    /** Takes the repository, the folder of a running stack's data or - for none, and Schemathesis or - for none. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path repository = Path.of(args[0]);
        Site site = Site.ofProgram(repository, args[1], "badinput");
        World world = World.prepare(site);
        Run run = new Run(site).of(() -> table(world, true));
        List<String> broken = new ArrayList<>(run.broken());
        String fuzzed = "not fuzzed";
        if (!args[2].equals("-")) {
            Fuzz fuzz = new Fuzz(site, repository, Path.of(args[2]));
            broken.addAll(fuzz.run());
            fuzzed = fuzz.summary();
        }
        broken.forEach(System.out::println);
        System.out.println("badinput: " + run.summary() + "; " + fuzzed);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** Every line of the table; without the slow ones it takes some seconds. */
    static List<BadCase> table(World world, boolean slow) {
        Cases cases = new Cases(world);
        BodyCases.write(cases);
        FieldCases.write(cases);
        ObjectCases.write(cases);
        EdgeCases.write(cases);
        TokenCases.write(cases);
        if (slow) {
            SlowCases.write(cases);
        }
        return cases.all();
    }
}
