package org.sojourn.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The realm roles of Keycloak; a role counts in its holder's unit and below. */
public enum Role {
    TRAVELLER,
    DELEGATE,
    SUPERVISOR,
    SECURITY_OFFICER,
    APPROVER,
    APPEAL_REVIEWER,
    ADVISORY_EDITOR,
    ADVISORY_PUBLISHER,
    DUTY_OFFICER,
    DEBRIEFER,
    CASE_REVIEWER,
    CASE_SUPERVISOR,
    LIAISON,
    RECORDS_OFFICER,
    PRIVACY_OFFICER,
    AUDITOR,
    INSPECTOR,
    ORG_ADMIN,
    SYSTEM_ADMIN;

    private static final Map<String, Role> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Role::wireName, Function.identity()));

    /** The name in tokens, events and tables, such as `security-officer`. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofWireName(String name) {
        return Optional.ofNullable(BY_WIRE_NAME.get(name));
    }
}
