package org.sojourn.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the images stand on: libraries of an operating system, and no Java. */
record Base(String reference) {

    private static final String DEBIAN = "debian";

    /** The name `debian` means what `deploy/images/base` makes, once; everything else is a tar or a reference. */
    static Base of(String name, Path repository, Path target) {
        if (!name.equals(DEBIAN)) {
            return new Base(name);
        }
        var archive = target.resolve("base.tar");
        if (Files.notExists(archive)) {
            Program.run(repository.resolve("deploy/images/base").toString(), archive.toString());
        }
        return new Base(archive.toString());
    }

    JibContainerBuilder image() {
        try {
            return reference.endsWith(".tar") ? Jib.from(TarImage.at(Path.of(reference))) : Jib.from(reference);
        } catch (InvalidImageReferenceException unusable) {
            throw new IllegalArgumentException("image.base is no image: " + reference, unusable);
        }
    }
}
