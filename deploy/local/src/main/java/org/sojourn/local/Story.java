package org.sojourn.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The demonstration story and how far it has been told in this stack; dates count from the first day it was begun. */
final class Story {

    private static final String BEGUN_ON = "begun-on";
    private static final String DONE = "done.";
    private static final String KEPT = "kept.";
    private static final Pattern WORD = Pattern.compile("\\{(?:day(?<days>[+-][0-9]+)?|(?<name>[a-z][a-z0-9-]*))}");

    private final Path file;
    private final Properties told = new Properties();

    private Story(Path file) {
        this.file = file;
    }

    /** The story as far as the file says it was told; one that was not begun begins today. */
    static Story resume(Path file, LocalDate today) {
        var story = new Story(file);
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    story.told.load(in);
                }
            } else {
                story.set(BEGUN_ON, today.toString());
            }
            return story;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be read: " + file, e);
        }
    }

    static List<Step> steps() {
        try (var in = Story.class.getResourceAsStream("/story.json")) {
            return new ObjectMapper().readValue(in, new TypeReference<List<Step>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("story.json could not be read", e);
        }
    }

    boolean isTold(Step step) {
        return "yes".equals(told.getProperty(DONE + step.step()));
    }

    /** Whether the step was sent in an earlier run that did not see its answer. */
    boolean wasSent(Step step) {
        return told.containsKey(DONE + step.step());
    }

    void sending(Step step) {
        set(DONE + step.step(), "sent");
    }

    void isDone(Step step) {
        set(DONE + step.step(), "yes");
    }

    void keep(String name, String value) {
        set(KEPT + name, value);
    }

    /** The text with its words in braces replaced. */
    String fill(String text) {
        return WORD.matcher(text)
                .replaceAll(word -> word.group("name") == null ? day(word.group("days")) : kept(word.group("name")));
    }

    private String day(@Nullable String later) {
        var days = later == null ? 0 : Long.parseLong(later);
        return LocalDate.parse(told.getProperty(BEGUN_ON)).plusDays(days).toString();
    }

    private String kept(String name) {
        var value = told.getProperty(KEPT + name);
        if (value == null) {
            throw new IllegalStateException("No earlier step of the story keeps " + name);
        }
        return value;
    }

    private void set(String key, String value) {
        told.setProperty(key, value);
        try (var out = Files.newBufferedWriter(file)) {
            told.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not be written: " + file, e);
        }
    }
}
