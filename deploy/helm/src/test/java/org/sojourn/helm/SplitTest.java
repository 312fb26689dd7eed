package org.sojourn.helm;

import org.junit.jupiter.api.Test;

/** The next version of travel-service, of which `next` makes an image. */
class SplitTest {

    private static final String PATCH = "deploy/helm/src/test/patches/split.patch";

    @Test
    void fitsTheServiceAsItIs() {
        new Program("git").needed().output("-C", "../..", "apply", "--check", PATCH);
    }
}
