package org.sojourn.acceptance.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sojourn.acceptance.faults.Injection.Impossible;

/** A limit of the kernel (cgroup version 1) on some processes, made for them and taken away again. */
record ControlGroup(Path all, Path own) {

    private static final Path CONTROLLERS = Path.of("/sys/fs/cgroup");
    private static final String MEMBERS = "cgroup.procs";

    static ControlGroup of(String controller) {
        Path all = CONTROLLERS.resolve(controller);
        return new ControlGroup(all, all.resolve("sojourn-faults"));
    }

    void create() throws IOException, Impossible {
        if (!Files.isWritable(all.resolve(MEMBERS))) {
            throw new Impossible(
                    "needs the right to limit processes (%s of cgroup version 1)".formatted(all.getFileName()));
        }
        Files.createDirectories(own);
    }

    void write(String limit, String value) throws IOException {
        Files.writeString(own.resolve(limit), value, UTF_8);
    }

    String read(String file) throws IOException {
        return Files.readString(own.resolve(file), UTF_8).strip();
    }

    /** A process and those that it has started; what they start later follows them. */
    void take(long process) throws IOException {
        ProcessHandle parent = ProcessHandle.of(process).orElseThrow();
        move(Stream.concat(Stream.of(parent), parent.descendants()).map(ProcessHandle::pid), own);
    }

    /** Nothing if it was never made. */
    void remove() throws IOException {
        if (Files.exists(own)) {
            move(read(MEMBERS).lines().map(Long::valueOf), all);
            Files.delete(own);
        }
    }

    private static void move(Stream<Long> processes, Path group) throws IOException {
        for (long process : processes.toList()) {
            try {
                Files.writeString(group.resolve(MEMBERS), Long.toString(process), UTF_8);
            } catch (IOException ended) {
                if (ProcessHandle.of(process).isPresent()) {
                    throw ended;
                }
            }
        }
    }
}
