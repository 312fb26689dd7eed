package org.sojourn.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MountedSecretsTest {

    @TempDir
    Path directory;

    @Test
    void readsAFileNamedLikeTheSetting() throws IOException {
        Files.writeString(directory.resolve("SOJOURN_DATABASE_PASSWORD"), "first\n");
        var secrets = new MountedSecrets(Map.of(MountedSecrets.DIRECTORY, directory.toString()));

        assertThat(secrets.getValue("SOJOURN_DATABASE_PASSWORD")).isEqualTo("first");

        Files.writeString(directory.resolve("SOJOURN_DATABASE_PASSWORD"), "second");
        assertThat(secrets.getValue("SOJOURN_DATABASE_PASSWORD")).isEqualTo("second");
    }

    @Test
    void knowsNothingElse() throws IOException {
        Files.writeString(directory.resolve("quarkus.http.port"), "1");
        var secrets = new MountedSecrets(Map.of(MountedSecrets.DIRECTORY, directory.toString()));

        assertThat(secrets.getValue("SOJOURN_DATABASE_PASSWORD")).isNull();
        assertThat(secrets.getValue("quarkus.http.port")).isNull();
        assertThat(secrets.getValue("../SOJOURN_X")).isNull();
    }

    @Test
    void isEmptyWithoutAFolder() {
        assertThat(new MountedSecrets(Map.of()).getValue("SOJOURN_DATABASE_PASSWORD"))
                .isNull();
    }
}
