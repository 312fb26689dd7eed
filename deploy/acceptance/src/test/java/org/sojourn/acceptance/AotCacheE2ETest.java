package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pod starts from the cache of its image, with the options that the chart gives it; a JVM that cannot use one is silent about it. */
@OnKubernetes
class AotCacheE2ETest {

    private static final String APPLICATION = "travel-service";
    private static final String DEPLOYMENT = "deployment/" + APPLICATION;

    @AfterEach
    void logNoMore() {
        Cluster.kubectl("set", "env", DEPLOYMENT, "JAVA_TOOL_OPTIONS-");
        Cluster.awaitRollout(APPLICATION);
    }

    @Test
    void isUsed() {
        Cluster.kubectl("set", "env", DEPLOYMENT, "JAVA_TOOL_OPTIONS=-Xlog:aot");
        Cluster.awaitRollout(APPLICATION);

        for (String pod : Cluster.pods(APPLICATION)) {
            assertThat(Cluster.kubectl("logs", pod))
                    .contains("Opened AOT cache /app/app.aot")
                    .doesNotContain("Unable to use");
        }
    }
}
