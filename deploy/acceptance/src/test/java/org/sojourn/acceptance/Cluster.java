package org.sojourn.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.sojourn.acceptance.site.Tool;

/** The cluster that Sojourn runs in, by an operator's own commands. */
final class Cluster {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MOUNTING = Duration.ofSeconds(10);

    private static final String NAMESPACE = System.getProperty("sojourn.namespace", "");

    /** Where it has no condition yet, a pod is not ready. */
    private static final String READY =
            "go-template={{range .items}}{{if not .metadata.deletionTimestamp}}pod/{{.metadata.name}} {{(index .spec.containers 0).image}}"
                    + "{{range .status.conditions}}{{if eq .type \"Ready\"}} {{.status}}{{end}}{{end}}{{\"\\n\"}}{{end}}{{end}}";

    private static final String STAYING =
            "go-template={{range .items}}{{if not .metadata.deletionTimestamp}}pod/{{.metadata.name}}{{\"\\n\"}}{{end}}{{end}}";

    private Cluster() {}

    /** What is installed from: the repository that has the chart. */
    static Path repository() {
        return Path.of(System.getProperty("sojourn.chart")).resolve("../../..").normalize();
    }

    static String kubectl(String... arguments) {
        return run(Stream.concat(Stream.of("kubectl", "-n", NAMESPACE), Stream.of(arguments)));
    }

    static String helm(String... arguments) {
        return run(Stream.concat(Stream.of("helm", "-n", NAMESPACE), Stream.of(arguments)));
    }

    /** A command that goes on until it is ended. */
    static Process start(String... arguments) {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of("kubectl", "-n", NAMESPACE), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException("kubectl could not be run", fault);
        }
    }

    /** Installs a service as `verify` did. */
    static void install(String service) {
        Path repository = repository();
        helm(
                "install",
                service,
                System.getProperty("sojourn.chart"),
                "-f",
                repository.resolve("deploy/helm/values/" + service + ".yaml").toString(),
                "-f",
                repository.resolve(".local/for-cluster/" + service + ".yaml").toString(),
                "--wait",
                "--timeout=8m");
    }

    /** What a pod tells those who watch it. */
    static String metrics(String pod) {
        return kubectl(
                "get",
                "--raw",
                "/api/v1/namespaces/" + NAMESPACE + "/pods/" + pod.replace("pod/", "") + ":9000/proxy/q/metrics");
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

    /** Those of an image that are ready, and there to stay. */
    static List<String> ready(String application, String tag) {
        String image = ":" + tag + " True";
        return kubectl("get", "pods", "-l", "app.kubernetes.io/name=" + application, "-o", READY)
                .lines()
                .filter(line -> line.endsWith(image))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /** The addresses of those that are there to stay. */
    static List<String> addresses(String application) {
        return kubectl(Stream.concat(
                                Stream.of("get", "-o", "jsonpath={.items[*].status.podIP}"), pods(application).stream())
                        .toArray(String[]::new))
                .lines()
                .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                .toList();
    }

    /** A file of a Secret. */
    static String secret(String name, String file) {
        String encoded = kubectl("get", "secret", name, "-o", "go-template={{index .data \"" + file + "\"}}");
        return new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
    }

    /**
     * Changes files of a Secret, and of what its operator keeps, and returns when the pods of an application have them. A kubelet looks again at what a pod mounts when the pod is changed; else it takes up to two minutes.
     */
    static void change(String application, String secret, Map<String, String> files) {
        try {
            kubectl("patch", "secret", secret, "-p", JSON.writeValueAsString(Map.of("stringData", files)));
            Path kept = repository().resolve(".local/for-cluster").resolve(secret);
            for (var file : files.entrySet()) {
                Files.writeString(kept.resolve(file.getKey()), file.getValue());
            }
            kubectl(
                    "annotate",
                    "pods",
                    "-l",
                    "app.kubernetes.io/name=" + application,
                    "--overwrite",
                    "changed=" + UUID.randomUUID());
            Thread.sleep(MOUNTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(secret + " could not be changed", unwritable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("what was mounted was not waited for", stopped);
        }
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
