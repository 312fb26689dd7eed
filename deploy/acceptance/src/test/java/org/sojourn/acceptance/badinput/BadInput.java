package org.sojourn.acceptance.badinput;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.local.Layout;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;

/** Main class of `deploy/acceptance/badinput`: the whole table, and the documents fuzzed, against a stack of its own or the running one. */
final class BadInput {

    private BadInput() {}

    /** Arguments: the repository; Schemathesis, or - for none; `running` for the stack of `deploy/local/up`. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path repository = Path.of(args[0]).toAbsolutePath();
        boolean running = args.length > 2;
        Layout layout = running
                ? Layout.local(repository)
                : Layout.of(repository, repository.resolve("deploy/acceptance/target/badinput-stack"));
        Ports ports = running ? Ports.standard(1) : Ports.free(1);
        Stack stack = new Stack(layout, ports, new Progress(System.out::println));
        if (!running) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.start();
        }
        Ground ground = Ground.of(stack, layout.data());
        World world = World.prepare(ground);
        Run run = new Run(ground).of(() -> table(world, true));
        List<String> broken = new ArrayList<>(run.broken());
        String fuzzed = "not fuzzed";
        if (!args[1].equals("-")) {
            Fuzz fuzz = new Fuzz(ground, repository, Path.of(args[1]));
            broken.addAll(fuzz.run());
            fuzzed = fuzz.summary();
        }
        broken.forEach(System.out::println);
        System.out.println("badinput: " + run.summary() + "; " + fuzzed);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /** Every line of the table; without the slow ones it takes some seconds. */
    static List<BadCase> table(World world, boolean slow) {
        Table table = new Table(world);
        BodyCases.write(table);
        FieldCases.write(table);
        ObjectCases.write(table);
        EdgeCases.write(table);
        TokenCases.write(table);
        if (slow) {
            SlowCases.write(table);
        }
        return table.cases();
    }
}
