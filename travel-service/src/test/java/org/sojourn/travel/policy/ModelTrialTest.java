package org.sojourn.travel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sojourn.travel.policy.PolicyRejected.Reason;

/** What an uploaded model may not do. */
class ModelTrialTest {

    private static final String DEFAULT = Policies.builtIn().xml();
    private static final String COVERED = "count(Coverage) &gt; 0";

    @Test
    void refusesADocumentTypeAndWhatItWouldRead() {
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        refused(Reason.UNSAFE_MODEL, DEFAULT.replace("<definitions", entity + "<definitions"));
    }

    @Test
    void refusesWhatIsNoXml() {
        refused(Reason.UNSAFE_MODEL, "Obligation = EXEMPT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import namespace=\"urn:x\" name=\"x\" locationURI=\"http://localhost/x.dmn\" importType=\"urn:x\"/>",
                "<businessKnowledgeModel id=\"b\" name=\"B\"/>",
                "<decisionService id=\"s\" name=\"S\"/>",
                "<extensionElements><x xmlns=\"urn:x\"/></extensionElements>",
                "<x xmlns=\"urn:x\"/>"
            })
    void refusesElementsThatReachOutOfTheTables(String element) {
        refused(
                Reason.UNSAFE_MODEL,
                DEFAULT.replace("<inputData id=\"input-kind\"", element + "<inputData id=\"input-kind\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } }",
                "(function(x) x)(true)",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "count(for i in 1..1000000000 return i) = 0",
                "some i in 1..1000000000 satisfies i = 0"
            })
    void refusesExpressionsThatReachJavaOrRunAway(String expression) {
        refused(Reason.UNSAFE_MODEL, DEFAULT.replace(COVERED, expression));
    }

    @Test
    void refusesAnotherExpressionLanguage() {
        refused(
                Reason.UNSAFE_MODEL,
                DEFAULT.replace(
                        "expressionLanguage=\"https://www.omg.org/spec/DMN/20230324/FEEL/\"",
                        "expressionLanguage=\"http://www.mvel.org\""));
    }

    @Test
    void refusesAModelThatDoesNotAnswer() {
        refused(Reason.UNUSABLE_MODEL, DEFAULT.replace("name=\"Obligation\"", "name=\"Duty\""));
        refused(
                Reason.UNUSABLE_MODEL,
                DEFAULT.replace("\"PROHIBIT\"</text></outputEntry>", "\"PERHAPS\"</text></outputEntry>"));
    }

    @Test
    void refusesAModelThatTakesUnknownForHarmless() {
        refused(
                Reason.UNUSABLE_MODEL,
                DEFAULT.replace("leg.level = \"UNKNOWN\" then \"UNKNOWN\"", "leg.level = \"UNKNOWN\" then \"1\""));
    }

    @Test
    void takesWhatKeepsToTheTables() {
        assertThat(ModelTrial.compiled(DEFAULT).version())
                .isEqualTo(Policies.builtIn().version());
    }

    private static void refused(Reason reason, String model) {
        assertThat(model).isNotEqualTo(DEFAULT);
        assertThatExceptionOfType(PolicyRejected.class)
                .isThrownBy(() -> ModelTrial.compiled(model))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
