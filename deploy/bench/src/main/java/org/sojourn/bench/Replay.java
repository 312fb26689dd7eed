package org.sojourn.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script for pgbench that sends the same statements in the same transactions, each in a round trip of its own. Ids and references that
 * were new in what was captured are new in each replay; they are made of numbers, which costs next to nothing. All else is constant.
 */
final class Replay {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final int LONGEST_JOINED = 300;

    /** Where the ids of a client begin, `base` apart from those of earlier runs; twelve digits, as the end of an id has. */
    private static final String COUNT = """
        \\set i :i + 1
        \\set n 100000000000 + :base + :client_id * 20000 + :i
        \\set r 1000 + (:n / 9000) % 9000
        \\set s 1000 + :n % 9000
        """;

    private final List<Sent> sent;
    private final Types types;
    private final Map<String, String> fresh = new LinkedHashMap<>();

    private Replay(List<Sent> sent, Types types) {
        this.sent = sent;
        this.types = types;
    }

    /** Tells of which types a database takes the parameters of a statement to be. */
    @FunctionalInterface
    interface Types {

        List<String> of(String sql);
    }

    /** A script of what was sent, which was sent a second time with other ids. */
    static String script(List<Sent> first, List<Sent> second, Types types) {
        if (first.size() != second.size()) {
            throw new IllegalStateException(
                    "the same request sent " + first.size() + " and " + second.size() + " statements");
        }
        Replay replay = new Replay(first, types);
        for (int i = 0; i < first.size(); i++) {
            replay.findFresh(first.get(i).values(), second.get(i).values());
        }
        return replay.script();
    }

    /** A script of statements that only read. */
    static String script(List<Sent> sent) {
        return new Replay(sent, _ -> List.of()).script();
    }

    private void findFresh(List<Sent.Value> first, List<Sent.Value> second) {
        for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
            String one = first.get(i).text();
            if (!one.equals(second.get(i).text())) {
                Matcher id = ID.matcher(one);
                if (id.matches()) {
                    fresh.putIfAbsent(one, id());
                } else if (REFERENCE.matcher(one).matches()) {
                    fresh.putIfAbsent(one, "'" + one.substring(0, 3) + "' || :r || '-' || :s");
                }
            }
        }
    }

    private String id() {
        return "'00000000-0000-70%02d-8000-' || :n".formatted(fresh.size());
    }

    private String script() {
        List<String> statements = new ArrayList<>();
        sent.forEach(each -> statements.add(filled(each) + ";"));
        return (fresh.isEmpty() ? "" : COUNT) + String.join("\n", statements) + "\n";
    }

    private String filled(Sent one) {
        boolean renewed = one.values().stream().anyMatch(value -> fresh.containsKey(value.text()));
        List<String> known = renewed ? types.of(one.sql()) : List.of();
        Matcher parameter = PARAMETER.matcher(one.sql());
        return parameter.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1)) - 1;
            Sent.Value value = one.values().get(index);
            String type = index < known.size() ? known.get(index) : "text";
            return Matcher.quoteReplacement(value.absent() ? "null" : literal(value.text(), type));
        });
    }

    private String literal(String text, String type) {
        String whole = fresh.get(text);
        if (whole != null) {
            return "(" + whole + ")::" + type;
        }
        if (text.length() <= LONGEST_JOINED && !text.startsWith("{")) {
            for (Map.Entry<String, String> one : fresh.entrySet()) {
                int at = text.indexOf(one.getKey());
                if (at >= 0) {
                    return "(" + quoted(text.substring(0, at)) + " || " + one.getValue() + " || "
                            + quoted(text.substring(at + one.getKey().length())) + ")";
                }
            }
        }
        return quoted(text);
    }

    /** A colon before a letter would be a variable to pgbench. */
    static String quoted(String text) {
        String doubled = text.replace("'", "''");
        return doubled.contains(":")
                ? "E'" + doubled.replace("\\", "\\\\").replace(":", "\\x3A") + "'"
                : "'" + doubled + "'";
    }
}
