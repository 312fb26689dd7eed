package org.sojourn.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class MountedPasswordComponentTest {

    @Inject
    AgroalDataSource people;

    @Inject
    @DataSource("background")
    AgroalDataSource background;

    @Test
    void isThePasswordOfEveryPool() {
        assertThat(driver(people)).isEqualTo(MountedPasswordDriver.class);
        assertThat(driver(background)).isEqualTo(MountedPasswordDriver.class);
    }

    private static Class<?> driver(AgroalDataSource pool) {
        return pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .connectionProviderClass();
    }
}
