package org.sojourn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Main class of the image build: one runtime, one image of each application on it, and in each the cache of its start. */
final class Images {

    private Images() {}

    /** Arguments: repository, base (`debian`, a tar, or an image reference), prefix of the names, tag, and which applications, if not all. */
    public static void main(String[] args) throws IOException {
        var repository = Path.of(args[0]).toRealPath();
        var target = Files.createDirectories(repository.resolve("deploy/images/target"));
        var base = Base.of(args[1], repository, target);
        var runtime = JavaRuntime.link(target.resolve("runtime"));
        var images = new ArrayList<ApplicationImage>();
        var roots = new TreeMap<String, Root>();
        for (var name : args.length > 4 ? List.of(args).subList(4, args.length) : Application.NAMES) {
            var application = Application.copy(
                    name, built(repository, name).resolve("quarkus-app"), target.resolve("applications/" + name));
            var archive = archive(target, name);
            var image = new ApplicationImage(application, base, runtime, args[2], args[3]);
            image.write(archive, Optional.empty(), Optional.empty());
            images.add(image);
            roots.put(name, Root.unpack(archive, target.resolve("roots/" + name)));
        }
        var parts = parts(repository, target, roots);
        var caches = caches(repository, target, roots);
        for (var image : images) {
            var name = image.application().name();
            var archive = archive(target, name);
            image.write(archive, Optional.ofNullable(parts.get(name)), Optional.ofNullable(caches.get(name)));
            System.out.printf("%s (%d MB)%n", archive, Files.size(archive) / 1_000_000);
        }
    }

    static Path archive(Path target, String name) {
        return target.resolve(name + ".tar");
    }

    private static Path built(Path repository, String name) {
        return repository.resolve(name).resolve("target");
    }

    private static Map<String, Path> parts(Path repository, Path target, Map<String, Root> roots) throws IOException {
        var parts = new TreeMap<String, Path>();
        for (var image : roots.entrySet()) {
            var name = image.getKey();
            var bill = built(repository, name).resolve("bom.json");
            parts.put(name, Parts.write(bill, image.getValue(), target.resolve(name + ".cdx.json")));
        }
        return parts;
    }

    private static Map<String, Path> caches(Path repository, Path target, Map<String, Root> roots) throws IOException {
        if (!roots.keySet().containsAll(Application.NAMES)) {
            System.out.println("No AOT cache: the training takes all applications.");
            return Map.of();
        }
        if (!Root.isPossible()) {
            System.out.println("The images have no AOT cache: this machine lets nobody make namespaces (unshare).");
            return Map.of();
        }
        return new Training(repository, Folder.empty(target.resolve("training")), roots).caches();
    }
}
