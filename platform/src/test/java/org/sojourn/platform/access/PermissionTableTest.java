package org.sojourn.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermissionTableTest {

    private static final UUID TRAVELLER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final PermissionTable table = PermissionTable.of()
            .grant(Role.TRAVELLER, PermissionTable.own("read"), PermissionTable.own("declare"))
            .grant(Role.SECURITY_OFFICER, PermissionTable.unit("read"))
            .grant(Role.AUDITOR, PermissionTable.anywhere("policies"))
            .build();

    @Test
    void holdsNothingThatNoRoleGrants() {
        assertThat(table.holds(Set.of(Role.TRAVELLER), "policies")).isFalse();
        assertThat(table.holds(Set.of(), "read")).isFalse();
        assertThat(table.holds(Set.of(Role.TRAVELLER, Role.AUDITOR), "policies"))
                .isTrue();
    }

    @Test
    void permitsOnlyWithinThePermissionsReach() {
        Caller traveller = caller(Role.TRAVELLER);
        Caller officer = caller(Role.SECURITY_OFFICER);
        assertThat(table.permits(traveller, "read", OTHER, "/a/b")).isFalse();
        assertThat(table.permits(traveller, "read", TRAVELLER, "/z")).isTrue();
        assertThat(table.permits(officer, "read", OTHER, "/ab")).isFalse();
        assertThat(table.permits(officer, "read", OTHER, "/a/b")).isTrue();
        assertThat(table.permits(officer, "declare", TRAVELLER, "/a")).isFalse();
        assertThat(table.permits(caller(Role.AUDITOR), "policies", OTHER, "/z")).isTrue();
    }

    @Test
    void namesTheRoleThatReachesOthersBeforeTheOneThatReachesOneself() {
        assertThat(table.roles(Set.of(Role.TRAVELLER, Role.SECURITY_OFFICER), "read"))
                .containsExactly(Role.SECURITY_OFFICER);
        assertThat(table.roles(Set.of(Role.TRAVELLER, Role.SECURITY_OFFICER), "declare"))
                .containsExactly(Role.TRAVELLER);
    }

    private static Caller caller(Role role) {
        return new Caller(TRAVELLER, "https://id.example", "somebody", "Some Body", "/a", Set.of(role), Set.of());
    }
}
