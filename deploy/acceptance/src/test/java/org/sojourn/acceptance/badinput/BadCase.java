package org.sojourn.acceptance.badinput;

import java.util.Optional;
import java.util.function.Supplier;
import org.sojourn.acceptance.site.Answer;

/** One line of the table: a request and what it must be answered. */
record BadCase(Group group, String name, Supplier<Answer> asked, Expect expect) {

    /** What is wrong with the answer to it, if anything is. */
    Optional<String> broken() {
        Answer answer = asked.get();
        return expect.broken(answer)
                .map(promise -> "%s / %s: %s, answered %d %s"
                        .formatted(
                                group,
                                name,
                                promise,
                                answer.status(),
                                answer.body().lines().limit(3).toList()));
    }
}
