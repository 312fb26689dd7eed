package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartProcessTest {

    private static final List<String> WITH_CHILDREN =
            List.of("/bin/sh", "-c", "for n in 1 2 3 4 5 6 7 8 9; do sleep 600 & done; wait");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void leavesNoChildOfAKilledProcess() throws InterruptedException {
        var process = new PartProcess(folder.resolve("pid"), folder.resolve("log"));
        var launched = process.launch(WITH_CHILDREN, Map.of());
        while (launched.descendants().count() < 9) {
            Thread.sleep(10);
        }
        var family = launched.descendants().toList();

        assertThat(process.kill()).isTrue();

        assertThat(family).noneMatch(ProcessHandle::isAlive);
        assertThat(launched.isAlive()).isFalse();
        assertThat(process.running()).isEmpty();
    }
}
