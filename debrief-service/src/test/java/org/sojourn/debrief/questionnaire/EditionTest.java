package org.sojourn.debrief.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sojourn.platform.problem.NotFound;
import org.sojourn.platform.problem.Violation;

class EditionTest {

    private static final Edition FIRST = new Questionnaires().edition(1);

    @Test
    void refusesAnEditionThatDoesNotExist() {
        assertThatThrownBy(() -> new Questionnaires().edition(2)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1 | {}                                                          | /answer | required",
                "Q1 | {'answer':'maybe'}                                          | /answer | invalid-value",
                "Q1 | {'answer':true}                                             | /answer | invalid-value",
                "Q1 | {'answer':'yes'}                                            | /details | required",
                "Q1 | {'answer':'no','details':{'what':'x'}}                      | /details | invalid-value",
                "Q1 | {'answer':'na','details':{}}                                | /details | invalid-value",
                "Q1 | {'answer':'no','note':'x'}                                  | /note | unknown-field",
                "Q1 | {'answer':'yes','details':{}}                               | /details/what | required",
                "Q1 | {'answer':'yes','details':{'what':''}}                      | /details/what | too-short",
                "Q1 | {'answer':'yes','details':{'what':'   '}}                   | /details/what | invalid-value",
                "Q1 | {'answer':'yes','details':{'what':'x','more':'y'}}          | /details/more | unknown-field",
                "Q1 | {'answer':'yes','details':{'what':'x','changed':['MOOD']}}  | /details/changed/0 | invalid-value",
                "Q2 | {'answer':'yes','details':{'who':'x','why':'y','country':'no'}} | /details/country | invalid-value",
                "Q4 | {'answer':'yes','details':{'who':'x','what':'y','when':'yesterday'}} | /details/when | invalid-value",
                "Q4 | {'answer':'yes','details':{'who':'x','what':'y','answered':'a little'}} | /details/answered | invalid-value",
            })
    void namesTheFaultByItsPlace(String question, String answer, String pointer, String code) {
        List<Violation> faults = FIRST.faults(question, answer.replace('\'', '"'));
        assertThat(faults)
                .extracting(Violation::pointer, Violation::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @Test
    void refusesTextBeyondItsLength() {
        String answer = "{\"answer\":\"yes\",\"details\":{\"what\":\"" + "x".repeat(4001) + "\"}}";
        assertThat(FIRST.faults("Q1", answer)).extracting(Violation::code).containsExactly("too-long");
    }

    @Test
    void repeatsNothingOfTheAnswerInAFault() {
        List<Violation> faults = FIRST.faults("Q2", "{\"answer\":\"yes\",\"details\":{\"country\":\"secret\"}}");
        assertThat(faults).isNotEmpty().noneMatch(fault -> fault.toString().contains("secret"));
    }

    @Test
    void asksTwentyQuestionsInOrder() {
        assertThat(FIRST.questions())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> "Q" + number)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void takesNoAndNotApplicableWithoutDetails(String question) {
        assertThat(FIRST.faults(question, "{\"answer\":\"no\"}")).isEmpty();
        assertThat(FIRST.faults(question, "{\"answer\":\"na\"}")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void opensDetailsOnYes(String question) {
        assertThat(FIRST.faults(question, "{\"answer\":\"yes\"}"))
                .extracting(Violation::pointer)
                .containsExactly("/details");
    }

    @Test
    void takesACompleteYes() {
        assertThat(FIRST.faults("Q2", """
                        {"answer":"yes","details":{"who":"A stranger","organisation":"Example Ltd","country":"NO",
                        "why":"Sat down at our table","personalDataExchanged":false,"wantsMoreContact":true}}""")).isEmpty();
    }

    @Test
    void isItselfAValidSchemaOfThe2020Draft() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(FIRST.document(), InputFormat.JSON))
                .isEmpty();
    }

    static List<String> questions() {
        return FIRST.questions();
    }
}
