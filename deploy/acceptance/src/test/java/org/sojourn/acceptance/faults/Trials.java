package org.sojourn.acceptance.faults;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/**
 * Tries faults one after the other and says what came of each; the histories are kept in the folder. The load of each goes on until so
 * many operations were acknowledged, at least.
 */
record Trials(Path histories, int workers, int operations, Consumer<String> progress) {

    private static final int SAID = 12;
    private static final List<Part> BASIS = List.of(Part.POSTGRES, Part.KAFKA, Part.MAIL, Part.KEYCLOAK);

    Result trial(Site site, Fault fault, long seed) {
        say(fault.id() + ": " + fault.what() + ", seed " + seed);
        Result result = attempt(site, fault, seed);
        Result.Acknowledged acknowledged = result.acknowledged();
        say(
                "  %s (%s), acknowledged %d before, %d during, %d after; %d unknown; silence %d ms; requests well after %d ms, events after %d ms"
                        .formatted(
                                result.state(),
                                result.proof(),
                                acknowledged.before(),
                                acknowledged.during(),
                                acknowledged.after(),
                                result.unknown(),
                                result.silence(),
                                result.answers(),
                                result.events()));
        result.findings().stream().limit(SAID).forEach(finding -> say("  " + finding.rule() + ": " + finding.what()));
        return result;
    }

    void say(String line) {
        progress.accept(line);
    }

    /** After a fault that could not be mended the next one finds everything running again. */
    private Result attempt(Site site, Fault fault, long seed) {
        String at = InstantSource.system().instant().toString();
        try {
            return new Trial(site, fault, seed, workers, operations).run(histories);
        } catch (Exception failed) {
            say("  ended by " + failed);
            BASIS.forEach(site.stack()::start);
            Site.SERVICES.stream()
                    .flatMap(service -> site.stack().replicas(service).stream())
                    .forEach(site.stack()::start);
            site.stack().start(Part.GATEWAY);
            return Result.ended(fault.id(), seed, at, failed.toString());
        }
    }
}
