package org.sojourn.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway; it has no commands. */
@QuarkusMain(name = "gateway")
public final class Gateway {

    private Gateway() {}

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
