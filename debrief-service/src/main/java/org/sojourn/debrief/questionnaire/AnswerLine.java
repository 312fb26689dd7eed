package org.sojourn.debrief.questionnaire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question, and the answer if there is one. */
public record AnswerLine(
        String question, @Nullable Reply reply, @Nullable Instant answeredAt, long version) {

    static AnswerLine of(Answer answer, Reply reply) {
        return new AnswerLine(answer.question(), reply, answer.answeredAt(), answer.version());
    }

    static AnswerLine unanswered(String question) {
        return new AnswerLine(question, null, null, 0);
    }
}
