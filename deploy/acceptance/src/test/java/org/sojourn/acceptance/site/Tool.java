package org.sojourn.acceptance.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the system, run to its end. */
public final class Tool {

    private Tool() {}

    /** Its exit status, and what it printed. */
    public record Ran(int status, String output) {}

    public static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    /** What it printed; it has to succeed. */
    public static String output(List<String> command) throws IOException, InterruptedException {
        Ran ran = run(command);
        if (ran.status() != 0) {
            throw new IOException(ran.output());
        }
        return ran.output();
    }
}
