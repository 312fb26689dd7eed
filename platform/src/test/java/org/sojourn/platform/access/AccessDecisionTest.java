package org.sojourn.platform.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessDecisionTest {

    private static final Caller AUDITOR = new Caller(
            UUID.fromString("01900000-0000-7000-8000-000000000001"),
            "https://idp.example",
            "ada",
            "Ada",
            "/org",
            Set.of(Role.AUDITOR),
            Set.of());

    @Test
    void keepsForTheSystemWhatNoPersonMayDo() {
        assertThatThrownBy(() -> decision(AUDITOR).requireSystem())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a person acts here, not the system");
        assertThatCode(() -> decision(null).requireSystem()).doesNotThrowAnyException();
    }

    private static AccessDecision decision(@Nullable Caller caller) {
        return new AccessDecision(caller, "sweep", false, List.of("/org"), Set.of(), null);
    }
}
