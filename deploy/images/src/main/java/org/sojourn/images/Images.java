package org.sojourn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Main class of the image build: one runtime, and one image of each application on it. */
final class Images {

    private static final List<String> APPLICATIONS =
            List.of("advisory-service", "travel-service", "debrief-service", "gateway");

    private Images() {}

    /** Arguments: repository, base (`debian`, a tar, or an image reference), prefix of the names, tag. */
    public static void main(String[] args) throws IOException {
        var repository = Path.of(args[0]).toRealPath();
        var target = Files.createDirectories(repository.resolve("deploy/images/target"));
        var base = Base.of(args[1], repository, target);
        var runtime = JavaRuntime.link(target.resolve("runtime"));
        for (var application : APPLICATIONS) {
            var image = new ApplicationImage(
                    repository.resolve(application).resolve("target/quarkus-app"),
                    args[2] + "/" + application,
                    args[3]);
            var archive = image.write(base, runtime, target.resolve(application + ".tar"));
            System.out.printf("%s (%d MB)%n", archive, Files.size(archive) >> 20);
        }
    }
}
