package org.sojourn.acceptance.access;

import java.nio.file.Path;
import org.sojourn.local.Layout;
import org.sojourn.local.Ports;
import org.sojourn.local.Progress;
import org.sojourn.local.Stack;

/** Tries the matrix on a stack of its own, or on the one whose data is in a folder, and ends with its counts. */
final class AccessCommand {

    private AccessCommand() {}

    /** Takes the repository, `whole` or `fast`, and the folder of a running stack's data or nothing. */
    public static void main(String[] arguments) {
        Path repository = Path.of(arguments[0]);
        boolean whole = arguments[1].equals("whole");
        System.exit(
                arguments[2].isEmpty() ? alone(repository, whole) : tried(repository, Path.of(arguments[2]), whole));
    }

    private static int alone(Path repository, boolean whole) {
        Path data = repository.resolve("deploy/acceptance/target/access-stack");
        Progress progress = new Progress(System.out::println);
        try (Stack stack = new Stack(Layout.of(repository, data), Ports.free(1), progress)) {
            stack.start();
            return tried(repository, data, whole);
        }
    }

    private static int tried(Path repository, Path data, boolean whole) {
        Report report = AccessMatrix.on(Site.in(data), repository, whole);
        report.lines().forEach(System.out::println);
        System.out.println(report.summary());
        return report.holds() ? 0 : 1;
    }
}
