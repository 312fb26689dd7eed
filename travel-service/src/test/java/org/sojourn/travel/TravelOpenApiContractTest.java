package org.sojourn.travel;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.test.OpenApiDocument;
import org.sojourn.platform.test.WithSojourn;

@QuarkusTest
@WithSojourn("travel")
class TravelOpenApiContractTest {

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() {
        OpenApiDocument.isCommitted();
    }
}
