package org.sojourn.platform.test;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of this machine's platform, unpacked once into the user's cache. */
final class PostgresBinaries {

    private static final String VERSION = "18.6.0";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    static Path directory() {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "sojourn");
        var unpacked = cache.resolve("postgres-" + VERSION);
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        try {
            Files.createDirectories(cache);
            var fresh = Files.createTempDirectory(cache, "unpacking-");
            try (var archive = archive()) {
                unpack(archive, fresh);
            }
            moveUnlessOtherWasFaster(fresh, unpacked);
            return unpacked;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + cache, e);
        }
    }

    private static TarArchiveInputStream archive() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        var machine = ArchUtils.normalize(System.getProperty("os.arch"));
        var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        return new TarArchiveInputStream(new XZCompressorInputStream(packed));
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            unpack(entry, archive, target);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leaves its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, executable());
        }
    }

    private static Set<PosixFilePermission> executable() {
        var permissions = EnumSet.allOf(PosixFilePermission.class);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        permissions.remove(PosixFilePermission.OTHERS_WRITE);
        return permissions;
    }

    private static void moveUnlessOtherWasFaster(Path fresh, Path unpacked) throws IOException {
        try {
            Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(unpacked)) {
                throw e;
            }
        }
    }
}
