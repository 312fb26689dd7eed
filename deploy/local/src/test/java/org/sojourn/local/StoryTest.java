package org.sojourn.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

    private static final LocalDate BEGUN = LocalDate.of(2031, 2, 26);

    @TempDir
    Path data;

    @Test
    void refusesAWordThatNoStepKeeps() {
        assertThatThrownBy(() -> story(BEGUN).fill("/api/trips/{trip}"))
                .hasMessageContaining("No earlier step of the story keeps trip");
    }

    @Test
    void countsDaysFromTheFirstStart() {
        story(BEGUN);
        assertThat(story(BEGUN.plusYears(1)).fill("from {day+3} to {day-1}, {day}"))
                .isEqualTo("from 2031-03-01 to 2031-02-25, 2031-02-26");
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        var steps = Story.steps();
        var story = story(BEGUN);
        story.sending(steps.getFirst());
        story.keep("bouvet", "018f");
        story.isDone(steps.getFirst());
        story.sending(steps.get(1));

        var resumed = story(BEGUN);
        assertThat(resumed.isTold(steps.getFirst())).isTrue();
        assertThat(resumed.isTold(steps.get(1))).isFalse();
        assertThat(resumed.wasSent(steps.get(1))).isTrue();
        assertThat(resumed.fill("{bouvet}")).isEqualTo("018f");
    }

    @Test
    void namesEachStepOnceAndEachPersonOfTheOverlay() {
        var people = People.read(Path.of("../keycloak/demonstration.json")).stream()
                .map(People.Person::username)
                .toList();
        var names = new HashSet<String>();
        for (var step : Story.steps()) {
            assertThat(names.add(step.step())).as(step.step()).isTrue();
            assertThat(people).contains(step.person());
        }
    }

    private Story story(LocalDate today) {
        return Story.resume(data.resolve("story.properties"), today);
    }
}
