package org.sojourn.debrief.questionnaire;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.sojourn.platform.problem.NotFound;

/** The editions of the questionnaire that come with this service, numbered from 1. */
@Singleton
public class Questionnaires {

    private final Map<Integer, Edition> editions = new HashMap<>();

    public Questionnaires() {
        for (int number = 1; load(number); number++) {}
    }

    public Edition edition(int number) {
        Edition edition = editions.get(number);
        if (edition == null) {
            throw new NotFound();
        }
        return edition;
    }

    private boolean load(int number) {
        try (InputStream resource = Questionnaires.class.getResourceAsStream("/questionnaires/" + number + ".json")) {
            if (resource == null) {
                return false;
            }
            String document = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            editions.put(number, Edition.parse(number, document));
            return true;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
