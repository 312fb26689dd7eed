package org.sojourn.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TR",
                "TR-7K3F-9QX",
                "TR-7K3F-9QXMM",
                "tr-7k3f-9qxm",
                "TR-7K3I-9QXM",
                "TR-7K3F9QXM",
                "T1-7K3F-9QXM"
            })
    void refusesWhatIsNoReference(String text) {
        assertThat(Reference.isReference(text)).isFalse();
    }

    @Test
    void makesReferencesOfItsOwnShapeThatDiffer() {
        assertThat(Stream.generate(() -> Reference.next("TR")).limit(1000))
                .allMatch(Reference::isReference)
                .doesNotHaveDuplicates();
    }
}
