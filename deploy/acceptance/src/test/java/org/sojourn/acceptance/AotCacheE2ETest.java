package org.sojourn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A pod starts from the cache of its image, with the options that the chart gives it; `verify` has the JVM of one service tell, which else is silent where it cannot use one. */
@OnKubernetes
class AotCacheE2ETest {

    @Test
    void isUsed() {
        for (String pod : Cluster.pods("travel-service")) {
            assertThat(Cluster.kubectl("logs", pod))
                    .contains("Opened AOT cache /app/app.aot")
                    .doesNotContain("Unable to use");
        }
    }
}
