package org.sojourn.advisory.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.sojourn.advisory.advisory.Editions.EDITOR;
import static org.sojourn.advisory.advisory.Editions.NOW;
import static org.sojourn.advisory.advisory.Editions.NO_GROUPS;
import static org.sojourn.advisory.advisory.Editions.OTHER;
import static org.sojourn.advisory.advisory.Editions.PUBLISHER;
import static org.sojourn.advisory.advisory.Editions.TODAY;
import static org.sojourn.advisory.advisory.Editions.area;
import static org.sojourn.advisory.advisory.Editions.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.state.InvalidTransition;

class PublicationTest {

    @Test
    void refusesPublicationByTheAuthor() {
        Advisory advisory = Editions.draft(text());
        advisory.submit(1, OTHER, TODAY, NOW);

        refuses(Reason.SELF_APPROVAL, () -> advisory.publish(1, EDITOR, NO_GROUPS, TODAY, NOW));
    }

    @Test
    void refusesPublicationByWhoSubmittedIt() {
        Advisory advisory = Editions.draft(text());
        advisory.submit(1, PUBLISHER, TODAY, NOW);

        refuses(Reason.SELF_APPROVAL, () -> advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW));
    }

    @Test
    void refusesPublicationByWhoRewroteIt() {
        Advisory advisory = Editions.draft(text());
        advisory.rewrite(1, text(area("BV", 3)), PUBLISHER, NOW);
        advisory.submit(1, EDITOR, TODAY, NOW);

        refuses(Reason.SELF_APPROVAL, () -> advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW));
    }

    @Test
    void refusesPublicationOfADraft() {
        Advisory advisory = Editions.draft(text());

        assertThatThrownBy(() -> advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW))
                .isInstanceOf(InvalidTransition.class);
    }

    @Test
    void refusesToRewriteWhatIsNoDraft() {
        Advisory inReview = Editions.inReview(text());
        Advisory inForce = Editions.inForce(text());

        assertThatThrownBy(() -> inReview.rewrite(1, text(), EDITOR, NOW)).isInstanceOf(InvalidTransition.class);
        assertThatThrownBy(() -> inForce.rewrite(1, text(), EDITOR, NOW)).isInstanceOf(InvalidTransition.class);
    }

    @Test
    void refusesAnExpiryBeforeItTakesEffect() {
        Advisory late = Editions.draft(Editions.valid(text(), null, NOW, null));
        Advisory never = Editions.draft(
                Editions.valid(text(), NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(1)), null));

        refuses(Reason.EXPIRY_TOO_EARLY, () -> late.submit(1, EDITOR, TODAY, NOW));
        refuses(Reason.EXPIRY_TOO_EARLY, () -> never.submit(1, EDITOR, TODAY, NOW));
    }

    @Test
    void refusesAReviewDateThatHasPassed() {
        Advisory advisory = Editions.draft(Editions.valid(text(), null, null, TODAY));

        refuses(Reason.REVIEW_TOO_EARLY, () -> advisory.submit(1, EDITOR, TODAY, NOW));
    }

    @Test
    void checksAgainWhenPublished() {
        Advisory advisory = Editions.inReview(Editions.valid(text(), null, NOW.plusSeconds(60), null));

        refuses(Reason.EXPIRY_TOO_EARLY, () -> advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW.plusSeconds(60)));
    }

    @Test
    void publishesAtOnceWithTheDefaultsOfItsLevel() {
        Advisory advisory = Editions.inReview(text(area("BV", 4), area("AQ", 1)));

        List<AdvisoryEvent> facts = advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW);

        Edition edition = advisory.edition(1);
        assertThat(edition.status()).isEqualTo(EditionStatus.PUBLISHED);
        assertThat(edition.content().effectiveFrom()).isEqualTo(NOW);
        assertThat(edition.content().reviewBy()).isEqualTo(TODAY.plusMonths(6));
        assertThat(facts).singleElement().isInstanceOfSatisfying(AdvisoryEvent.Published.class, published -> {
            assertThat(published.fact()).isEqualTo(1);
            assertThat(published.areas()).extracting(PublishedArea::country).containsExactly("AQ", "BV");
        });
    }

    @Test
    void schedulesWhatTakesEffectLaterAndPublishesItThen() {
        Advisory advisory =
                Editions.inReview(Editions.valid(text(area("BV", 2)), NOW.plus(Duration.ofDays(3)), null, null));
        LocalDate later = TODAY.plusDays(3);

        assertThat(advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW)).isEmpty();
        assertThat(advisory.edition(1).status()).isEqualTo(EditionStatus.SCHEDULED);

        List<AdvisoryEvent> facts = advisory.fallDue(1, NO_GROUPS, later, NOW.plus(Duration.ofDays(3)));
        assertThat(facts).singleElement().isInstanceOf(AdvisoryEvent.Published.class);
        assertThat(advisory.edition(1).content().reviewBy()).isEqualTo(later.plusMonths(12));
    }

    @Test
    void makesADraftAgainOfWhatIsUnscheduledAndWantsAReviewAnew() {
        Advisory advisory = Editions.inReview(Editions.valid(text(), NOW.plus(Duration.ofDays(3)), null, null));
        advisory.publish(1, PUBLISHER, NO_GROUPS, TODAY, NOW);

        advisory.unschedule(1, NOW);

        assertThat(advisory.edition(1).status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(advisory.edition(1).approvedBy()).isNull();
    }

    @Test
    void readsGroupsAsOfTheDayItIsPublished() {
        UUID allies = UUID.randomUUID();
        Advisory advisory = Editions.inReview(text(Editions.group(allies, 3)));
        AreaExpansion today = new AreaExpansion(
                Map.of(allies, new AreaExpansion.Group("Bouvet and its allies", new TreeSet<>(List.of("HM", "BV")))));

        advisory.publish(1, PUBLISHER, today, TODAY, NOW);

        assertThat(advisory.edition(1).publishedAreas())
                .extracting(PublishedArea::country, PublishedArea::group)
                .containsExactly(tuple("BV", "Bouvet and its allies"), tuple("HM", "Bouvet and its allies"));
    }

    @Test
    void returnsToItsAuthorsWithAReasonThatGoesWhenItIsSubmittedAgain() {
        Advisory advisory = Editions.inReview(text());

        advisory.sendBack(1, "The reason is missing.", NOW);
        assertThat(advisory.edition(1).returnReason()).isEqualTo("The reason is missing.");

        advisory.submit(1, EDITOR, TODAY, NOW);
        assertThat(advisory.edition(1).returnReason()).isNull();
    }

    private static void refuses(Reason reason, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        AdvisoryRejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(reason));
    }
}
