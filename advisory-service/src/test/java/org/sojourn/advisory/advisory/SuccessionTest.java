package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sojourn.advisory.advisory.Editions.EDITOR;
import static org.sojourn.advisory.advisory.Editions.NOW;
import static org.sojourn.advisory.advisory.Editions.NO_GROUPS;
import static org.sojourn.advisory.advisory.Editions.PUBLISHER;
import static org.sojourn.advisory.advisory.Editions.TODAY;
import static org.sojourn.advisory.advisory.Editions.area;
import static org.sojourn.advisory.advisory.Editions.minor;
import static org.sojourn.advisory.advisory.Editions.noted;
import static org.sojourn.advisory.advisory.Editions.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.roster.Audience;
import org.sojourn.platform.state.InvalidTransition;

class SuccessionTest {

    @Test
    void refusesASecondOpenEdition() {
        Advisory draft = Editions.draft(text());
        Advisory inForce = Editions.inForce(text());
        inForce.startEdition(EDITOR, NOW);

        refuses(Reason.DRAFT_EXISTS, () -> draft.startEdition(EDITOR, NOW));
        refuses(Reason.DRAFT_EXISTS, () -> inForce.startEdition(EDITOR, NOW));
    }

    @Test
    void refusesAMajorEditionAfterTheFirstWithoutAChangeNote() {
        Advisory advisory = Editions.inForce(text());
        advisory.startEdition(EDITOR, NOW);

        refuses(Reason.CHANGE_NOTE_MISSING, () -> advisory.submit(2, EDITOR, TODAY, NOW));
    }

    @Test
    void refusesAMinorFirstEdition() {
        Advisory advisory = Editions.draft(minor(text()));

        refuses(Reason.MINOR_WITHOUT_PREDECESSOR, () -> advisory.submit(1, EDITOR, TODAY, NOW));
    }

    @Test
    void refusesAMinorEditionThatChangesLevelAreaIndicatorsAudienceOrClassification() {
        EditionContent before = text(area("BV", 3, ReasonIndicator.DISCLOSURE));
        Advisory advisory = Editions.inForce(before);
        advisory.startEdition(EDITOR, NOW);
        List<EditionContent> changed = List.of(
                text(area("BV", 4, ReasonIndicator.DISCLOSURE)),
                text(area("HM", 3, ReasonIndicator.DISCLOSURE)),
                text(area("BV", 3, ReasonIndicator.DISCLOSURE, ReasonIndicator.CYBER)),
                before.addressedTo(new Audience(List.of(new Audience.Clause("/authority", "executives", null)))),
                new EditionContent(
                        before.title(),
                        Classification.CLEAR,
                        before.areas(),
                        before.audience(),
                        before.body(),
                        true,
                        null,
                        null,
                        null,
                        null));

        assertThat(changed).allSatisfy(content -> {
            advisory.rewrite(2, minor(content), EDITOR, NOW);
            refuses(Reason.MINOR_CHANGES_SUBSTANCE, () -> advisory.submit(2, EDITOR, TODAY, NOW));
        });
    }

    @Test
    void refusesToWithdrawWhatIsNotInForce() {
        Advisory advisory = Editions.inReview(text());

        assertThatThrownBy(() -> advisory.withdraw(1, "Mistaken", NOW)).isInstanceOf(InvalidTransition.class);
    }

    @Test
    void beginsTheNextEditionWithTheTextInForce() {
        Advisory advisory = Editions.inForce(text());

        Edition next = advisory.startEdition(PUBLISHER, NOW);

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(next.content().body()).isEqualTo(text().body());
        assertThat(next.content().reviewBy()).isNull();
        assertThat(next.authors()).containsExactly(PUBLISHER);
    }

    @Test
    void supersedesTheEditionInForceAndCountsTheFacts() {
        Advisory advisory = Editions.inForce(text());
        advisory.startEdition(EDITOR, NOW);
        advisory.rewrite(2, noted(text(area("BV", 2)), "Lowered"), EDITOR, NOW);
        advisory.submit(2, EDITOR, TODAY, NOW);

        List<AdvisoryEvent> facts = advisory.publish(2, PUBLISHER, NO_GROUPS, TODAY, NOW);

        assertThat(facts)
                .extracting(AdvisoryEvent::getClass, AdvisoryEvent::number, AdvisoryEvent::fact)
                .containsExactly(
                        tuple(AdvisoryEvent.Superseded.class, 1, 2L), tuple(AdvisoryEvent.Published.class, 2, 3L));
        assertThat(advisory.edition(1).status()).isEqualTo(EditionStatus.SUPERSEDED);
        assertThat(advisory.inForce()).contains(advisory.edition(2));
    }

    @Test
    void keepsTheCountriesOfAMinorEditionWhenItsGroupHasChanged() {
        UUID allies = UUID.randomUUID();
        EditionContent content = text(Editions.group(allies, 3));
        Advisory advisory = Editions.inReview(content);
        advisory.publish(1, PUBLISHER, groups(allies, "BV"), TODAY, NOW);
        advisory.startEdition(EDITOR, NOW);
        advisory.rewrite(2, minor(content), EDITOR, NOW);
        advisory.submit(2, EDITOR, TODAY, NOW);

        advisory.publish(2, PUBLISHER, groups(allies, "BV", "HM"), TODAY, NOW);

        assertThat(advisory.edition(2).publishedAreas())
                .isEqualTo(advisory.edition(1).publishedAreas());
    }

    @Test
    void doesNotBringAMinorEditionIntoForceWithoutItsPredecessor() {
        EditionContent content = text();
        Instant later = NOW.plus(Duration.ofDays(3));
        Advisory advisory = Editions.inForce(content);
        advisory.startEdition(EDITOR, NOW);
        advisory.rewrite(2, Editions.valid(minor(content), later, null, null), EDITOR, NOW);
        advisory.submit(2, EDITOR, TODAY, NOW);
        advisory.publish(2, PUBLISHER, NO_GROUPS, TODAY, NOW);
        advisory.withdraw(1, "Mistaken", NOW);

        refuses(Reason.MINOR_WITHOUT_PREDECESSOR, () -> advisory.fallDue(2, NO_GROUPS, TODAY.plusDays(3), later));
        assertThat(advisory.inForce()).isEmpty();
    }

    @Test
    void endsByWithdrawalOrExpiry() {
        Advisory withdrawn = Editions.inForce(text());
        Advisory expired = Editions.inForce(text());

        assertThat(withdrawn.withdraw(1, "Mistaken", NOW)).isInstanceOf(AdvisoryEvent.Withdrawn.class);
        assertThat(expired.expire(1, NOW)).isInstanceOf(AdvisoryEvent.Expired.class);
        assertThat(withdrawn.edition(1).endReason()).isEqualTo("Mistaken");
        assertThat(expired.edition(1).endedAt()).isEqualTo(NOW);
    }

    private static AreaExpansion groups(UUID id, String... countries) {
        return new AreaExpansion(
                Map.of(id, new AreaExpansion.Group("Bouvet and its allies", new TreeSet<>(List.of(countries)))));
    }

    private static void refuses(Reason reason, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        AdvisoryRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }
}
