package org.sojourn.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.travel.itinerary.Purpose;
import org.sojourn.travel.itinerary.TripKind;
import org.sojourn.travel.policy.RememberedPolicy.Question;

class RememberedPolicyTest {

    private final List<PolicyInput> asked = new ArrayList<>();
    private final Cache<Question, PolicyAnswer> answers = RememberedPolicy.noAnswersYet();

    @Test
    void runsTheModelOnceForEqualInputs() {
        Policy policy = new RememberedPolicy(new Counted(Policies.builtIn(), "1"), answers);

        PolicyAnswer first = policy.evaluate(input("2", 30));

        assertThat(policy.evaluate(input("2", 30)))
                .isEqualTo(first)
                .isEqualTo(Policies.builtIn().evaluate(input("2", 30)));
        assertThat(asked).containsExactly(input("2", 30));
    }

    @Test
    void runsTheModelForEveryOtherInput() {
        Policy policy = new RememberedPolicy(new Counted(Policies.builtIn(), "1"), answers);

        assertThat(policy.evaluate(input("4", 30)).mode())
                .isNotEqualTo(policy.evaluate(input("2", 30)).mode());
        policy.evaluate(input("2", 29));
        assertThat(asked).containsExactly(input("4", 30), input("2", 30), input("2", 29));
    }

    @Test
    void doesNotAnswerForAnotherText() {
        new RememberedPolicy(new Counted(Policies.builtIn(), "1"), answers).evaluate(input("2", 30));
        new RememberedPolicy(new Counted(Policies.builtIn(), "2"), answers).evaluate(input("2", 30));

        assertThat(asked).hasSize(2);
    }

    private static PolicyInput input(String level, int leadDays) {
        PolicyLeg leg = new PolicyLeg("HM", level, List.of("N"), false, false);
        return new PolicyInput(TripKind.OFFICIAL, Purpose.CONFERENCE, List.of(leg), List.of(), leadDays, 4);
    }

    /** The default policy under another version, which notes what it is asked. */
    private final class Counted implements Policy {

        private final Policy policy;
        private final String version;

        Counted(Policy policy, String version) {
            this.policy = policy;
            this.version = version;
        }

        @Override
        public String name() {
            return policy.name();
        }

        @Override
        public String version() {
            return version;
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
            asked.add(input);
            return policy.evaluate(input);
        }
    }
}
