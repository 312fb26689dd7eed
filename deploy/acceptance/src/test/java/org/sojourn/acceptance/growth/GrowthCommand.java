package org.sojourn.acceptance.growth;

import java.nio.file.Path;
import java.util.List;

/** Main class of `deploy/bench/growth/run`: fills a stack of its own, or measures it, as the script says step by step. */
final class GrowthCommand {

    private GrowthCommand() {}

    /** Takes the repository, the folder of the data, and a step with what it needs. */
    public static void main(String[] args) throws Exception {
        Path repository = Path.of(args[0]);
        Path data = Path.of(args[1]);
        List<String> step = List.of(args).subList(2, args.length);
        boolean holds = switch (step.getFirst()) {
            case "create" -> GrownStack.create(repository, data);
            case "fill" -> {
                try (GrownStack stack = GrownStack.database(repository, data)) {
                    yield new Fill(stack, repository.resolve("deploy/bench/growth"))
                            .upTo(Integer.parseInt(step.get(1)));
                }
            }
            case "measure" -> {
                try (GrownStack stack = GrownStack.whole(repository, data)) {
                    yield new Measurement(stack, data.resolve("results/" + step.get(1))).run();
                }
            }
            case "fanout" -> {
                try (GrownStack stack = GrownStack.whole(repository, data)) {
                    yield new FanOut(stack, data.resolve("results/" + step.get(1))).run();
                }
            }
            case "compare" ->
                Comparison.of(data.resolve("results/" + step.get(1)), data.resolve("results/" + step.get(2)))
                        .print();
            default -> throw new IllegalArgumentException(step.getFirst());
        };
        System.exit(holds ? 0 : 1);
    }
}
