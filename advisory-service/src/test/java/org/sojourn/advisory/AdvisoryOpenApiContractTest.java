package org.sojourn.advisory;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.OpenApiDocument;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("advisory")
class AdvisoryOpenApiContractTest {

    @Test
    void isTheCommittedDocument() {
        OpenApiDocument.isCommitted();
    }
}
