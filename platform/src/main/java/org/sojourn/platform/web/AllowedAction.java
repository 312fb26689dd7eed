package org.sojourn.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sojourn.platform.problem.DomainRejection;

/** What the caller may do to an object, or why not; found by the very checks that would refuse the command. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowedAction(
        String action,
        boolean allowed,
        @Nullable String reason,
        @Nullable String detail) {

    /** Runs the checks of a command and tells their outcome. */
    public static AllowedAction of(String action, Runnable checks) {
        try {
            checks.run();
            return new AllowedAction(action, true, null, null);
        } catch (DomainRejection refused) {
            return new AllowedAction(action, false, refused.code(), refused.getMessage());
        }
    }
}
