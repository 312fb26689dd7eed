package org.sojourn.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.acceptance.site.Tool;

class SeededBugsTest {

    private static final String REPOSITORY = "../..";
    private static final String PATCH = "deploy/acceptance/src/test/patches/seeded-bugs.patch";

    @Test
    void fitThePlatformAsItIs() throws IOException, InterruptedException {
        Tool.Ran check = Tool.run(List.of("git", "-C", REPOSITORY, "apply", "--check", PATCH));

        assertThat(check.status()).as(check.output()).isZero();
    }
}
