package org.sojourn.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer    ",
                "Bearer ==",
                "Basic abc",
                "Bearerabc",
                "Bearer\tabc",
                " Bearer abc",
                "Bearer abc def",
                "Bearer abc ",
                "Bearer a=b",
                "Bearer abc,def",
                "Bearer ab\u00e9c",
                "Bearer ab\u0661c",
                "Bearer abc\n"
            })
    void findsNoTokenInAnotherForm(String authorization) {
        assertThat(BearerToken.of(authorization)).isEmpty();
    }

    @Test
    void findsTheTokenWhateverTheCaseOfTheSchemeAndHoweverManySpaces() {
        assertThat(BearerToken.of("Bearer aA0-._~+/==")).contains("aA0-._~+/==");
        assertThat(BearerToken.of("bEARER   a.b.c")).contains("a.b.c");
    }
}
