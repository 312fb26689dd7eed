package org.sojourn.platform.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans of every statement that a role of a database runs, as the server itself writes them to its log. */
public final class Plans {

    /** The name that sessions take whose statements are a test's own. */
    static final String OF_A_TEST = "test";

    private static final String MARK = "plan-of|";
    private static final String BEGIN = "plan:";

    private final Path log;
    private final String role;

    /** The plans of a role in the log of a server. */
    public Plans(Path log, String role) {
        this.log = log;
        this.role = role;
    }

    /** What the superuser of a server says for it to write down the plans of each new session of a role that works under settings. */
    public static String recording(String role, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("session_preload_libraries", "auto_explain");
        all.put("auto_explain.log_min_duration", "0");
        all.put("auto_explain.log_format", "json");
        all.put("auto_explain.log_parameter_max_length", "0");
        return all.entrySet().stream()
                .map(setting -> "alter role %s set %s = '%s'".formatted(role, setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** How the lines of the log begin that tell whose plans they are; for `alter system`, which stands alone. */
    public static String prefix() {
        return "alter system set log_line_prefix = '" + MARK + "%u|%a|'";
    }

    /** Hands on every plan in the order of the log, but those of statements that a test made up. */
    public void forEach(Consumer<Plan> reader) {
        after(0, reader);
    }

    /** Those that begin after so many bytes of the log. */
    public void after(long mark, Consumer<Plan> reader) {
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(mark);
            read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)), reader);
        } catch (IOException fault) {
            throw new UncheckedIOException("the plans could not be read", fault);
        }
    }

    private void read(BufferedReader lines, Consumer<Plan> reader) throws IOException {
        StringBuilder text = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(MARK)) {
                hand(text, reader);
                text = beginsPlan(line) ? new StringBuilder() : null;
            } else if (text != null) {
                text.append(line).append('\n');
            }
        }
        hand(text, reader);
    }

    private boolean beginsPlan(String line) {
        return line.startsWith(MARK + role + "|")
                && !line.startsWith(MARK + role + "|" + OF_A_TEST + "|")
                && line.endsWith(BEGIN);
    }

    private static void hand(@Nullable StringBuilder text, Consumer<Plan> reader) {
        if (text != null) {
            reader.accept(Plan.read(text.toString()));
        }
    }
}
