package org.sojourn.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

    @TempDir
    Path folder;

    @Test
    void cutsOffALineThatWasNotWrittenToItsEnd() throws IOException {
        Path file = file("one.\ntwo.\nthr");
        LineFile.append(file, "four.\n");
        assertThat(file).hasContent("one.\ntwo.\nfour.\n");
        assertThat(read(file)).containsExactly("one", "two", "four");
    }

    @Test
    void beginsAnewWhereNoLineIsWhole() throws IOException {
        Path file = file("on");
        LineFile.append(file, "one.\n");
        assertThat(read(file)).containsExactly("one");
    }

    @Test
    void passesOverALineWithoutItsEndAndOverNoOther() throws IOException {
        assertThat(read(file("one.\ntw"))).containsExactly("one");
        assertThat(read(file("one.\ntwo."))).containsExactly("one", "two");
        assertThatThrownBy(() -> read(file("on\ntwo.\n"))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(file("one.\ntw\n"))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lines"), text);
    }

    private static List<String> read(Path file) throws IOException {
        return LineFile.read(file, line -> {
            if (!line.endsWith(".")) {
                throw new EOFException(line);
            }
            return line.substring(0, line.length() - 1);
        });
    }
}
