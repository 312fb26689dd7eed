package org.sojourn.travel.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;

/** A policy whose answers are remembered for a while: running a model costs more than all else that judging a trip takes, and one trip asks ten times. */
final class RememberedPolicy implements Policy {

    private static final int ANSWERS = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Policy policy;
    private final Cache<Question, PolicyAnswer> answers;

    RememberedPolicy(Policy policy, Cache<Question, PolicyAnswer> answers) {
        this.policy = policy;
        this.answers = answers;
    }

    /** What was asked of which text. */
    record Question(String version, PolicyInput input) {}

    /** For the policies of all units together, so that many policies take no more memory than one. */
    static Cache<Question, PolicyAnswer> noAnswersYet() {
        return Caffeine.newBuilder().maximumSize(ANSWERS).expireAfterWrite(KEPT).build();
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public String version() {
        return policy.version();
    }

    @Override
    public List<Rule> rules() {
        return policy.rules();
    }

    @Override
    public String xml() {
        return policy.xml();
    }

    @Override
    public PolicyAnswer evaluate(PolicyInput input) {
        Question question = new Question(policy.version(), input);
        PolicyAnswer known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        PolicyAnswer answer = policy.evaluate(input);
        answers.put(question, answer);
        return answer;
    }
}
