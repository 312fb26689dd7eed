package org.sojourn.platform.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts a service, or runs one of its commands without starting it: `migrate`, `audit`, `epoch`, `outbox`, `erasure`, `keys`, `topics`, `realm`. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run(arguments);
        } else {
            System.exit(Commands.run(arguments));
        }
    }
}
