package org.sojourn.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Main class of `deploy/local/part`: starts, stops or kills one part of the running stack. */
final class PartCommand {

    private static final int USAGE = 64;

    private PartCommand() {}

    /** Arguments: repository, command, name of the part. */
    public static void main(String[] args) {
        var layout = Layout.local(Path.of(args[0]));
        var part = args.length == 3 ? Part.named(args[2]) : Optional.<Part>empty();
        if (part.isEmpty()) {
            System.err.println("usage: deploy/local/part start|stop|kill NAME, where NAME is one of "
                    + Part.all().map(Part::name).collect(Collectors.joining(", ")));
            System.exit(USAGE);
        }
        if (!Files.exists(layout.ports())) {
            System.err.println("No stack was started here yet: run deploy/local/up first.");
            System.exit(1);
        }
        run(args[1], part.orElseThrow(), Stack.existing(layout, new Progress(System.out::println)));
    }

    private static void run(String command, Part part, Stack stack) {
        try {
            switch (command) {
                case "start" -> stack.start(part);
                case "stop" -> stack.stop(part);
                case "kill" -> stack.kill(part);
                default -> {
                    System.err.println("part: '" + command + "' is not start, stop or kill");
                    System.exit(USAGE);
                }
            }
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
