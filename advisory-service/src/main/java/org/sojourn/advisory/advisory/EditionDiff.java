package org.sojourn.advisory.advisory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an edition changes against another: single values, areas, and the text of each part line by line. */
public record EditionDiff(
        @Nullable Integer against,
        List<ValueChange> values,
        List<AreaLevel> areasAdded,
        List<AreaLevel> areasRemoved,
        List<PartChange> body) {

    /** A value that differs. */
    public record ValueChange(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** A part of the text that differs. */
    public record PartChange(String name, List<LineDiff.Line> lines) {}

    /** Without a predecessor everything is new. */
    static EditionDiff between(@Nullable Edition before, Edition after) {
        EditionContent old = before == null ? null : before.content();
        List<AreaLevel> oldAreas = old == null ? List.of() : old.areas();
        List<AreaLevel> newAreas = after.content().areas();
        return new EditionDiff(
                before == null ? null : before.number(),
                values(old, after.content()),
                without(newAreas, oldAreas),
                without(oldAreas, newAreas),
                parts(old == null ? List.of() : old.body(), after.content().body()));
    }

    private static List<ValueChange> values(@Nullable EditionContent before, EditionContent after) {
        Map<String, @Nullable Object> old = before == null ? Map.of() : named(before);
        List<ValueChange> changes = new ArrayList<>();
        named(after).forEach((field, value) -> {
            if (!Objects.equals(old.get(field), value)) {
                changes.add(new ValueChange(field, old.get(field), value));
            }
        });
        return changes;
    }

    private static Map<String, @Nullable Object> named(EditionContent content) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("title", content.title());
        values.put("classification", content.classification());
        values.put("audience", content.audience());
        values.put("effectiveFrom", content.effectiveFrom());
        values.put("expiresAt", content.expiresAt());
        values.put("reviewBy", content.reviewBy());
        return values;
    }

    private static List<AreaLevel> without(List<AreaLevel> areas, List<AreaLevel> others) {
        return areas.stream().filter(area -> !others.contains(area)).toList();
    }

    private static List<PartChange> parts(List<BodyPart> before, List<BodyPart> after) {
        Set<String> names = new LinkedHashSet<>();
        after.forEach(part -> names.add(part.name()));
        before.forEach(part -> names.add(part.name()));
        return names.stream()
                .filter(name -> !Objects.equals(text(before, name), text(after, name)))
                .map(name -> new PartChange(name, LineDiff.between(text(before, name), text(after, name))))
                .toList();
    }

    private static String text(List<BodyPart> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(BodyPart::text)
                .findFirst()
                .orElse("");
    }
}
