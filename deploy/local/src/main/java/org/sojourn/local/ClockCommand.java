package org.sojourn.local;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Main class of `deploy/local/clock`: shows or moves the domain time of the running services. */
final class ClockCommand {

    private static final int USAGE = 64;

    private ClockCommand() {}

    /** Arguments: repository, and what to do: nothing, a duration, a signed duration, or `reset`. */
    public static void main(String[] args) {
        try {
            var layout = Layout.local(Path.of(args[0]));
            var time = Stack.existing(layout, new Progress(System.out::println)).time();
            if (args.length > 1) {
                time.set(wanted(args[1], time));
            }
            System.out.println("Offset and domain time: " + time.show().getFirst());
        } catch (DateTimeParseException e) {
            System.err.println("usage: deploy/local/clock [+P3D | -PT2H | P10D | reset]");
            System.exit(USAGE);
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static Duration wanted(String argument, DomainTime time) {
        if ("reset".equals(argument)) {
            return Duration.ZERO;
        }
        var amount = Duration.parse(argument);
        var signed = argument.startsWith("+") || argument.startsWith("-");
        return signed ? time.offset().plus(amount) : amount;
    }
}
