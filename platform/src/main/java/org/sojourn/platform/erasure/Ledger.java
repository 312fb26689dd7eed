package org.sojourn.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Erasures as JSON, one a line, each at least once. */
final class Ledger {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Ledger() {}

    /** Written through to the disk before it returns. */
    static void append(Path file, List<Erased> erasures) throws IOException {
        String lines = erasures.stream().map(Ledger::line).collect(Collectors.joining());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(lines.getBytes(UTF_8)));
            channel.force(true);
        }
    }

    /** A file that is not there, or a line that is no erasure, is a fault: nothing may be passed over. */
    static List<Erased> read(Path file) throws IOException {
        List<Erased> erasures = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            erasures.add(JSON.readValue(line, Erased.class));
        }
        return erasures;
    }

    private static String line(Erased erased) {
        try {
            return JSON.writeValueAsString(erased) + "\n";
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
