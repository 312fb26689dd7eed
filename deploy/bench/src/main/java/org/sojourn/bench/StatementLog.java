package org.sojourn.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sessions sent to one database, read from the log of PostgreSQL. */
record StatementLog(Map<String, List<Sent>> sessions) {

    /** So that each entry tells its session and its database. */
    static final String PREFIX = "#%p#%d#";

    private static final Pattern ENTRY = Pattern.compile("(?m)^#(\\d+)#([^#]*)#(\\w+): +");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("(?s)\\$\\d+ = (?:(NULL)|'((?:[^']++|'')*+)')");

    static StatementLog of(String log, String database) {
        Map<String, List<Sent>> sessions = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(log);
        boolean more = entry.find();
        while (more) {
            String session = entry.group(1);
            boolean ours = entry.group(2).equals(database);
            String level = entry.group(3);
            int from = entry.end();
            more = entry.find();
            String text = log.substring(from, more ? entry.start() : log.length())
                    .replace("\n\t", "\n")
                    .strip();
            if (ours) {
                add(sessions.computeIfAbsent(session, _ -> new ArrayList<>()), level, text);
            }
        }
        return new StatementLog(sessions);
    }

    /** The statements, begin and commit included, of each transaction in which a marker occurs. */
    List<Sent> transactionsWith(String marker) {
        List<Sent> found = new ArrayList<>();
        for (List<Sent> session : sessions.values()) {
            List<Sent> transaction = new ArrayList<>();
            boolean inside = false;
            for (Sent sent : session) {
                inside |= sent.begins();
                transaction.add(sent);
                if (sent.ends() || !inside) {
                    if (transaction.stream().anyMatch(each -> each.has(marker))) {
                        found.addAll(transaction);
                    }
                    transaction.clear();
                    inside = false;
                }
            }
        }
        return found;
    }

    private static void add(List<Sent> session, String level, String text) {
        if (level.equals("LOG")) {
            Matcher statement = STATEMENT.matcher(text);
            if (statement.lookingAt()) {
                session.add(new Sent(statement.group(1).strip(), List.of()));
            }
        } else if (level.equals("DETAIL") && !session.isEmpty()) {
            session.add(new Sent(session.removeLast().sql(), values(text)));
        }
    }

    private static List<Sent.Value> values(String detail) {
        List<Sent.Value> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String text = parameter.group(2);
            values.add(text == null ? new Sent.Value("", true) : new Sent.Value(text.replace("''", "'"), false));
        }
        return values;
    }
}
