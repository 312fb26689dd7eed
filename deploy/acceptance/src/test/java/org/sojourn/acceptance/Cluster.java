package org.sojourn.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Tool;

/** The cluster that Sojourn runs in, by an operator's own commands. */
final class Cluster {

    private static final String NAMESPACE = System.getProperty("sojourn.namespace", "");

    private static final String STAYING =
            "go-template={{range .items}}{{if not .metadata.deletionTimestamp}}pod/{{.metadata.name}}{{\"\\n\"}}{{end}}{{end}}";

    private Cluster() {}

    static String kubectl(String... arguments) {
        return run(Stream.concat(Stream.of("kubectl", "-n", NAMESPACE), Stream.of(arguments)));
    }

    static String helm(String... arguments) {
        return run(Stream.concat(Stream.of("helm", "-n", NAMESPACE), Stream.of(arguments)));
    }

    /** Restarts every pod of an application, one after the other; returns when the last new one is ready. */
    static void restart(String application) {
        kubectl("rollout", "restart", "deployment/" + application);
        awaitRollout(application);
    }

    static void awaitRollout(String application) {
        kubectl("rollout", "status", "deployment/" + application, "--timeout=300s");
    }

    /** Those that are there to stay. */
    static List<String> pods(String application) {
        return kubectl("get", "pods", "-l", "app.kubernetes.io/name=" + application, "-o", STAYING)
                .lines()
                .toList();
    }

    private static String run(Stream<String> command) {
        List<String> words = command.toList();
        try {
            Tool.Ran ran = Tool.run(words);
            if (ran.status() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + ran.output());
            }
            return ran.output();
        } catch (IOException fault) {
            throw new UncheckedIOException(words.getFirst() + " could not be run", fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(words.getFirst() + " was not waited for", stopped);
        }
    }
}
