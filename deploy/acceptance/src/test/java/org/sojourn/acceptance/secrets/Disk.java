package org.sojourn.acceptance.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Site;
import org.sojourn.local.Part;

/** The files of a stack as they lie on the disk, and what its processes have left or hold open outside its folder. */
final class Disk {

    private static final List<Part> PARTS = List.of(
            Part.ADVISORY,
            Part.TRAVEL,
            Part.DEBRIEF,
            Part.GATEWAY,
            Part.KEYCLOAK,
            Part.KAFKA,
            Part.MAIL,
            Part.POSTGRES);
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    private static final int DEPTH = 4;

    private final Site site;
    private final Search search;
    private final Path repository;

    Disk(Site site, Search search, Path repository) {
        this.site = site;
        this.search = search;
        this.repository = repository;
    }

    void searchData() throws IOException {
        try (Stream<Path> files = Files.walk(site.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search(place(site.data().relativize(file)), file);
            }
        }
    }

    private static Place place(Path file) {
        String folder = file.getName(0).toString();
        String name = file.getFileName().toString();
        return switch (folder) {
            case "postgres" -> file.toString().contains("pg_wal") ? Place.WRITE_AHEAD_LOG : Place.DATABASE_FILES;
            case "kafka" -> Place.TOPIC_FILES;
            case "logs" -> Place.log(name.replace(".log", ""));
            default -> Place.otherFile(file.toString());
        };
    }

    /** What was written to the folder for temporary files since the stack began, and what its processes have open there or deleted. */
    void searchTemporary() throws IOException {
        Instant begun = Files.getLastModifiedTime(site.data().resolve("ports.properties"))
                .toInstant();
        Files.walkFileTree(TEMPORARY, Set.of(), DEPTH, new Recent(begun));
        for (Part part : PARTS) {
            ProcessHandle process = ProcessHandle.of(site.process(part)).orElseThrow();
            searchOpen(process);
            for (ProcessHandle child : process.descendants().toList()) {
                searchOpen(child);
            }
        }
    }

    private void searchOpen(ProcessHandle process) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                searchOpen(descriptor);
            }
        } catch (NoSuchFileException ended) {
            return;
        }
    }

    private void searchOpen(Path descriptor) throws IOException {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            boolean temporary = target.startsWith(TEMPORARY.toString()) && !target.startsWith(repository.toString());
            if (Files.isRegularFile(descriptor) && (temporary || target.endsWith("(deleted)"))) {
                search(Place.temporaryFile(target), descriptor);
            }
        } catch (NoSuchFileException closed) {
            return;
        }
    }

    private void search(Place place, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            search.in(place, in);
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    private final class Recent extends SimpleFileVisitor<Path> {

        private final Instant begun;

        private Recent(Instant begun) {
            this.begun = begun;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(repository) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()
                    && !attributes.lastModifiedTime().toInstant().isBefore(begun)) {
                search(Place.temporaryFile(file.toString()), file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }
    }
}
