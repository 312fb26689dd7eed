package org.sojourn.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sojourn.platform.state.StateTable;

/** Holds the diagrams of a README against the tables they are drawn from. */
public final class StateDiagram {

    private StateDiagram() {}

    /** Fails, and redraws, where the block between `<!-- state:NAME -->` and `<!-- /state:NAME -->` is not the table's. */
    public static void inReadme(Path readme, StateTable<?, ?> table) {
        String begin = "<!-- state:%s -->\n".formatted(table.name());
        String end = "<!-- /state:%s -->".formatted(table.name());
        String drawn = begin + "```mermaid\n" + table.mermaid() + "```\n" + end;
        try {
            String text = Files.readString(readme);
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            assertThat(from).as("marker of %s in %s", table.name(), readme).isNotNegative();
            assertThat(to).isGreaterThan(from);
            String present = text.substring(from, to + end.length());
            if (!present.equals(drawn)) {
                Files.writeString(readme, text.replace(present, drawn));
            }
            assertThat(present)
                    .as("the diagram was out of date and has been redrawn")
                    .isEqualTo(drawn);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
