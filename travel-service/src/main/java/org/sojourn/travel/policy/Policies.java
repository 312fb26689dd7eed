package org.sojourn.travel.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The policies this service decides by; today the built-in default, which holds for every unit. */
@ApplicationScoped
public class Policies {

    private final Policy builtIn = builtIn();

    /** The policy that holds in a unit. */
    public Policy inForce(String unitPath) {
        Objects.requireNonNull(unitPath);
        return builtIn;
    }

    public Policy defaultPolicy() {
        return builtIn;
    }

    /** The policy that comes with the service. */
    public static Policy builtIn() {
        try (InputStream model = Policies.class.getResourceAsStream("/policy/default.dmn")) {
            return new DmnPolicy(new String(Objects.requireNonNull(model).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
