package org.sojourn.acceptance.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The OpenAPI document of each service, fuzzed straight at it by Schemathesis, as several people in turn. */
final class Fuzz {

    private static final Map<Part, String> PEOPLE = Map.of(
            Part.ADVISORY, "edith,pablo,erik,ada",
            Part.TRAVEL, "ada,emil,petra,paul,sven,olga,orson,alma",
            Part.DEBRIEF, "ada,dina,rosa,carl,emil,liam");

    private final Site site;
    private final Path repository;
    private final Path schemathesis;
    private final Map<String, Integer> answers = new TreeMap<>();

    Fuzz(Site site, Path repository, Path schemathesis) {
        this.site = site;
        this.repository = repository;
        this.schemathesis = schemathesis;
    }

    /** What broke a promise; the details are in the log that it names. */
    List<String> run() throws IOException, InterruptedException {
        List<String> broken = new ArrayList<>();
        for (Part service : Site.SERVICES) {
            Path folder = Files.createDirectories(repository.resolve("deploy/acceptance/target/fuzz"));
            Path log = folder.resolve(service.name() + ".log");
            Path counts = folder.resolve(service.name() + ".json");
            ProcessBuilder command = new ProcessBuilder(arguments(service))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().putAll(environment(service, counts));
            if (command.start().waitFor() != 0) {
                broken.add("fuzzed " + service.name() + ": see " + log);
            }
            count(counts);
        }
        return broken;
    }

    private List<String> arguments(Part service) {
        return List.of(
                schemathesis.toString(),
                "run",
                repository
                        .resolve(service.name() + "/src/main/resources/contracts/openapi.json")
                        .toString(),
                "--url=" + site.address(service),
                "--checks=keeps_the_promises",
                "--phases=examples,coverage,fuzzing",
                "--max-examples=" + Integer.getInteger("sojourn.fuzz.examples", 15),
                "--seed=1",
                "--continue-on-failure",
                "--no-shrink",
                "--suppress-health-check=all",
                "--warnings=off");
    }

    private Map<String, String> environment(Part service, Path counts) {
        return Map.of(
                "PYTHONPATH", repository.resolve("deploy/acceptance/fuzz").toString(),
                "PYTHONDONTWRITEBYTECODE", "1",
                "SCHEMATHESIS_HOOKS", "promises",
                "SOJOURN_FUZZ_PEOPLE", PEOPLE.getOrDefault(service, "ada"),
                "SOJOURN_FUZZ_TOKENS", site.address(Part.KEYCLOAK) + "/realms/sojourn/protocol/openid-connect/token",
                "SOJOURN_FUZZ_GATEWAY", site.address(Part.GATEWAY).toString(),
                "SOJOURN_FUZZ_ANSWERS", counts.toString());
    }

    private void count(Path counts) throws IOException {
        JsonNode statuses = new ObjectMapper().readTree(counts.toFile());
        statuses.properties()
                .forEach(status ->
                        answers.merge(status.getKey(), status.getValue().asInt(), Integer::sum));
    }

    String summary() {
        return "fuzzed with "
                + answers.values().stream().mapToInt(Integer::intValue).sum() + " requests, answered " + answers;
    }
}
