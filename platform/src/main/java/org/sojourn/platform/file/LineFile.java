package org.sojourn.platform.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A file of whole lines outside the database, on a volume that replicas may share; who adds to it locks it. What a full disk or a crash left of a line that was
 * not written to its end, its writer was never told to be there: the next one cuts it off.
 */
public final class LineFile {

    private LineFile() {}

    /** Adds lines, each with its end, all of them or none; written through to the disk before it returns. */
    public static synchronized void append(Path file, String lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            long whole = whole(channel);
            channel.truncate(whole);
            channel.position(whole);
            try {
                ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException fault) {
                channel.truncate(whole);
                throw fault;
            }
        }
    }

    /** What the lines say; a file that is not there is a fault, and so is a line that says nothing, unless its end was never written. */
    public static <T> List<T> read(Path file, Reading<T> reading) throws IOException {
        String text = Files.readString(file);
        Iterator<String> lines = text.lines().iterator();
        List<T> read = new ArrayList<>();
        while (lines.hasNext()) {
            String line = lines.next();
            try {
                read.add(reading.of(line));
            } catch (IOException fault) {
                if (lines.hasNext() || text.endsWith("\n")) {
                    throw fault;
                }
            }
        }
        return read;
    }

    /** Makes something of a line. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(String line) throws IOException;
    }

    /** Where the last whole line ends. */
    private static long whole(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
