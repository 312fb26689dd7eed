package org.sojourn.debrief.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.platform.problem.Invalid;

class PlanRulesTest {

    private static final Leg LEG = leg("2026-11-10", "2026-11-12");
    private static final Contact CONTACT = new Contact("Kari Eksempel", null, "NO", null);

    @Test
    void refusesACorrectionThatSaysNothing() {
        assertRefused(ItemKind.LEG, Confirmation.CORRECTED, null, "/leg");
        assertRefused(ItemKind.HOST, Confirmation.CORRECTED, new Entry(null, null, "was somebody else"), "/contact");
    }

    @Test
    void refusesACorrectionOfSomethingElse() {
        assertRefused(ItemKind.CONTACT, Confirmation.CORRECTED, Entry.of(LEG), "/leg");
        assertRefused(ItemKind.LEG, Confirmation.CORRECTED, new Entry(LEG, CONTACT, null), "/contact");
    }

    @Test
    void refusesDataBesideAPlainConfirmation() {
        assertRefused(ItemKind.LEG, Confirmation.AS_PLANNED, Entry.of(LEG), "/leg");
        assertRefused(ItemKind.HOST, Confirmation.DID_NOT_HAPPEN, Entry.of(CONTACT), "/contact");
    }

    @Test
    void refusesToCallAPlannedLineUnplannedAndTheReverse() {
        assertRefused(ItemKind.LEG, Confirmation.UNPLANNED, Entry.of(LEG), "/confirmation");
        assertThatThrownBy(() -> PlanRules.requireUnplanned(ItemKind.LEG, Confirmation.AS_PLANNED, null))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> PlanRules.requireUnplanned(ItemKind.CONTACT, Confirmation.UNPLANNED, Entry.of(LEG)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesALegThatEndsBeforeItBegins() {
        assertRefused(
                ItemKind.LEG, Confirmation.CORRECTED, Entry.of(leg("2026-11-12", "2026-11-10")), "/leg/departure");
    }

    @Test
    void refusesAContactWithoutAnyName() {
        Contact nobody = new Contact(null, null, "NO", null);
        assertRefused(ItemKind.CONTACT, Confirmation.CORRECTED, Entry.of(nobody), "/contact/name");
    }

    @Test
    void takesARemarkWithEachConfirmation() {
        Entry remark = new Entry(null, null, "went well");
        assertThatCode(() -> PlanRules.require(ItemKind.LEG, Confirmation.AS_PLANNED, remark))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlanRules.require(ItemKind.HOST, Confirmation.DID_NOT_HAPPEN, null))
                .doesNotThrowAnyException();
        assertThatCode(() -> PlanRules.require(ItemKind.LEG, Confirmation.CORRECTED, Entry.of(LEG)))
                .doesNotThrowAnyException();
    }

    private static Leg leg(String arrival, String departure) {
        return new Leg(
                "NO", "Oslo", LocalDate.parse(arrival), LocalDate.parse(departure), ZoneId.of("Europe/Oslo"), false);
    }

    private static void assertRefused(ItemKind kind, Confirmation said, @Nullable Entry actual, String pointer) {
        assertThatThrownBy(() -> PlanRules.require(kind, said, actual))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations().getFirst().pointer())
                                .isEqualTo(pointer));
    }
}
