package org.sojourn.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    @Test
    void tellsWhichSettingLacks() {
        assertThat(said("realm", "sync", "--dry-run")).isEqualTo("realm failed: SOJOURN_KEYCLOAK_URL is not set");
    }

    @Test
    void tellsWhichFileIsNotThere(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");
        assertThat(said("keys", "add", nowhere.toString())).isEqualTo("keys failed: there is no " + nowhere);
        assertThat(said("keys", "promote", nowhere.toString())).isEqualTo("keys failed: there is no " + nowhere);
    }

    @Test
    void tellsHowItIsUsed() {
        assertThat(said("realm", "delete")).startsWith("usage: ").contains("realm sync [--dry-run]");
        assertThat(said("realm", "sync", "--twice")).startsWith("usage: ");
    }

    private static String said(String... arguments) {
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Commands.run(arguments)).isNotZero();
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
