package org.sojourn.platform.access;

import jakarta.transaction.TransactionScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose affairs the running transaction changes, as its audit says; what is kept of its answer is his to have erased. */
@TransactionScoped
public class Concerned {

    private @Nullable UUID person;

    public void is(UUID concerned) {
        person = concerned;
    }

    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }
}
