package org.sojourn.platform.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How the server ran one statement. */
public record Plan(String statement, JsonNode root) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Node Type";
    private static final String CONDITION = "Index Cond";

    static Plan read(String text) {
        try {
            JsonNode entry = JSON.readTree(text);
            return new Plan(entry.path("Query Text").asText().strip(), entry.path("Plan"));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("no plan: " + text, fault);
        }
    }

    /** The pages that it touched, where the server was told to count them. */
    public long buffers() {
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }

    /** The rows that it answered, or wrote where it answers none; where the server was told to count them. */
    public long rows() {
        long answered = root.path("Actual Rows").asLong();
        return answered > 0 || !root.path(TYPE).asText().equals("ModifyTable")
                ? answered
                : children(root)
                        .mapToLong(child -> child.path("Actual Rows").asLong())
                        .sum();
    }

    /**
     * The steps that cost more the more rows a table has, in words, where settings forbade scans and sorts: those taken all the
     * same, and those that go through an index from end to end, or past its first column where none begins with what is asked.
     * Of a join that is not said: where tables are small, the planner goes through either as soon as by its index.
     *
     * @param indexes those of the tables that grow
     */
    Stream<String> slow(Map<String, Index> indexes) {
        return slow(root, indexes, false);
    }

    private static Stream<String> slow(JsonNode node, Map<String, Index> indexes, boolean apart) {
        String type = node.path(TYPE).asText();
        Stream<String> here = Stream.empty();
        if (type.endsWith("Sort") && disabled(node)) {
            here = unlimited(node)
                    .filter(scan -> grows(scan, indexes))
                    .limit(1)
                    .map(scan -> type + " by " + node.path("Sort Key") + " over " + table(scan));
        } else if (type.endsWith("Scan") && grows(node, indexes)) {
            here = Stream.of(node)
                    .filter(scan -> disabled(scan) || throughIndex(scan, indexes, apart))
                    .map(scan -> type + " " + node.path("Index Name").asText() + " of " + table(scan));
        }
        boolean below = apart || type.equals("Limit") || type.equals("Nested Loop");
        return Stream.concat(here, children(node).flatMap(child -> slow(child, indexes, below)));
    }

    private static boolean throughIndex(JsonNode scan, Map<String, Index> indexes, boolean apart) {
        Index index = indexes.get(scan.path("Index Name").asText());
        if (index == null || index.partial()) {
            return false;
        }
        String condition = scan.path(CONDITION).asText();
        return condition.isEmpty()
                ? !apart
                : indexes.values().stream()
                        .filter(other -> other.table().equals(index.table()))
                        .noneMatch(other -> other.begins(condition));
    }

    /** The scans below a node whose rows are not counted out by a limit on the way. */
    private static Stream<JsonNode> unlimited(JsonNode node) {
        return Stream.concat(
                Stream.of(node).filter(scan -> scan.path(TYPE).asText().endsWith("Scan")),
                children(node)
                        .filter(child -> !child.path(TYPE).asText().equals("Limit"))
                        .flatMap(Plan::unlimited));
    }

    private static boolean grows(JsonNode scan, Map<String, Index> indexes) {
        String name = scan.path("Index Name").asText();
        return indexes.containsKey(name)
                || indexes.values().stream().anyMatch(index -> index.table().equals(table(scan)));
    }

    private static String table(JsonNode scan) {
        return scan.path("Relation Name").asText();
    }

    private static boolean disabled(JsonNode node) {
        return node.path("Disabled").asBoolean();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.path("Plans").spliterator(), false);
    }

    /** An index of a table: what it begins with, and whether it holds some of the rows only. */
    record Index(String table, String first, boolean partial) {

        boolean begins(String condition) {
            return Pattern.compile("\\b" + first + "\\b").matcher(condition).find();
        }
    }
}
