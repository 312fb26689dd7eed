package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sojourn.advisory.advisory.Editions.EDITOR;
import static org.sojourn.advisory.advisory.Editions.NOW;
import static org.sojourn.advisory.advisory.Editions.area;
import static org.sojourn.advisory.advisory.Editions.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.advisory.LineDiff.Change;
import org.sojourn.advisory.advisory.LineDiff.Line;

class EditionDiffTest {

    @Test
    void showsEverythingAsNewWithoutAPredecessor() {
        EditionDiff diff = EditionDiff.between(null, Editions.draft(text()).edition(1));

        assertThat(diff.against()).isNull();
        assertThat(diff.areasAdded()).isEqualTo(text().areas());
        assertThat(diff.body()).extracting(EditionDiff.PartChange::name).containsExactly("Summary");
    }

    @Test
    void showsNothingForAnUnchangedClone() {
        Advisory advisory = Editions.inForce(text());
        advisory.startEdition(EDITOR, NOW);

        EditionDiff diff = EditionDiff.between(advisory.edition(1), advisory.edition(2));

        assertThat(diff.areasAdded()).isEmpty();
        assertThat(diff.areasRemoved()).isEmpty();
        assertThat(diff.body()).isEmpty();
        assertThat(diff.values())
                .extracting(EditionDiff.ValueChange::field)
                .containsExactly("effectiveFrom", "reviewBy");
    }

    @Test
    void showsALevelThatChangedAsTheOldAreaAndTheNew() {
        Advisory advisory = Editions.inForce(text(area("BV", 4)));
        advisory.startEdition(EDITOR, NOW);
        advisory.rewrite(2, text(area("BV", 3)), EDITOR, NOW);

        EditionDiff diff = EditionDiff.between(advisory.edition(1), advisory.edition(2));

        assertThat(diff.areasAdded()).containsExactly(area("BV", 3));
        assertThat(diff.areasRemoved()).containsExactly(area("BV", 4));
    }

    @Test
    void comparesTextLineByLine() {
        List<Line> lines =
                LineDiff.between("Summary\nDo not go.\nStay home.\nEnd", "Summary\nStay home.\nAsk us.\nEnd");

        assertThat(lines)
                .extracting(Line::change, Line::text)
                .containsExactly(
                        tuple(Change.SAME, "Summary"),
                        tuple(Change.REMOVED, "Do not go."),
                        tuple(Change.SAME, "Stay home."),
                        tuple(Change.ADDED, "Ask us."),
                        tuple(Change.SAME, "End"));
    }

    @Test
    void replacesTheMiddleOfTextsThatAreTooLongToCompare() {
        String before = "a\n".repeat(2000);
        String after = "b\n".repeat(2000);

        assertThat(LineDiff.between(before, after)).hasSize(4000);
    }
}
