package org.sojourn.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnsafeSettingsTest {

    @Test
    void letsSafeOnesPass() {
        assertThatCode(() -> new UnsafeSettings()
                        .issuer("https://id.example/realms/sojourn", "https://keycloak.identity.svc/realms/sojourn")
                        .password("SOJOURN_DATABASE_PASSWORD", "b1c5f2\na93c0e", "travel_app")
                        .role("travel_app", false)
                        .refuse())
                .doesNotThrowAnyException();
    }

    @Test
    void namesAPlainIssuer() {
        assertThatThrownBy(() -> new UnsafeSettings()
                        .issuer("http://id.example/realms/sojourn", "http://id.example/realms/sojourn")
                        .refuse())
                .hasMessage("SOJOURN_OIDC_ISSUER is http://id.example/realms/sojourn, which is not https.");
    }

    @Test
    void namesPlainWaysToAnIssuer() {
        assertThatThrownBy(() -> new UnsafeSettings()
                        .issuer("https://id.example/realms/sojourn", "http://keycloak:8080/realms/sojourn")
                        .address("SOJOURN_KEYCLOAK_URL", "http://keycloak:8080")
                        .refuse())
                .hasMessage("SOJOURN_OIDC_URL is http://keycloak:8080/realms/sojourn, which is not https."
                        + " SOJOURN_KEYCLOAK_URL is http://keycloak:8080, which is not https.");
    }

    @Test
    void namesADefaultPassword() {
        for (var password : List.of("postgres", "ChangeMe", "travel_app", "b1c5f2\npostgres", "")) {
            assertThatThrownBy(() -> new UnsafeSettings()
                            .password("SOJOURN_DATABASE_PASSWORD", password, "travel_app")
                            .refuse())
                    .hasMessage("SOJOURN_DATABASE_PASSWORD is a default password.");
        }
    }

    @Test
    void namesAnOwnerThatServes() {
        assertThatThrownBy(() -> new UnsafeSettings().role("travel_owner", true).refuse())
                .hasMessageStartingWith("SOJOURN_DATABASE_USERNAME is travel_owner");
    }

    @Test
    void areUsualOnADevelopersMachineOnly() {
        assertThat(UnsafeSettings.allowed(List.of("local"))).isTrue();
        assertThat(UnsafeSettings.allowed(List.of("prod"))).isFalse();
    }
}
