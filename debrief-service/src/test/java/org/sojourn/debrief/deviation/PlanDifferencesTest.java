package org.sojourn.debrief.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sojourn.debrief.plan.Confirmation;
import org.sojourn.debrief.plan.Contact;
import org.sojourn.debrief.plan.Entry;
import org.sojourn.debrief.plan.ItemKind;
import org.sojourn.debrief.plan.Leg;
import org.sojourn.debrief.plan.LineHistory;
import org.sojourn.debrief.plan.Said;

class PlanDifferencesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T09:00:00Z");
    private static final Entry OSLO = leg("NO", "Oslo", "2026-11-09", "2026-11-12");
    private static final Entry KARI = contact("Kari Eksempel");

    @Test
    void findsNothingInALineOfWhichNothingIsSaidOrThatWentAsPlanned() {
        assertThat(of(ItemKind.LEG, OSLO)).isEmpty();
        assertThat(of(ItemKind.LEG, OSLO, said(Confirmation.AS_PLANNED, null, MONDAY)))
                .isEmpty();
        assertThat(of(ItemKind.CONTACT, KARI, said(Confirmation.AS_PLANNED, null, MONDAY)))
                .isEmpty();
    }

    @Test
    void findsNothingInACorrectionThatSaysTheSame() {
        Entry same = leg("NO", " oslo ", "2026-11-09", "2026-11-12");
        assertThat(of(ItemKind.LEG, OSLO, corrected(same, MONDAY))).isEmpty();
        assertThat(of(ItemKind.CONTACT, KARI, corrected(contact("KARI EKSEMPEL"), MONDAY)))
                .isEmpty();
    }

    @Test
    void findsShiftedDatesAndAnotherPlace() {
        Entry actual = leg("NO", "Bergen", "2026-11-10", "2026-11-13");
        assertThat(of(ItemKind.LEG, OSLO, corrected(actual, MONDAY)))
                .containsExactly(
                        Map.entry(new Difference(DeviationKind.PLACE_CHANGED, "Oslo", "Bergen"), MONDAY),
                        Map.entry(new Difference(DeviationKind.ARRIVAL_SHIFTED, "2026-11-09", "2026-11-10"), MONDAY),
                        Map.entry(new Difference(DeviationKind.DEPARTURE_SHIFTED, "2026-11-12", "2026-11-13"), MONDAY));
    }

    @Test
    void findsAnotherCountryWithoutNamingThePlaceToo() {
        Entry actual = leg("SE", "Kiruna", "2026-11-09", "2026-11-12");
        assertThat(of(ItemKind.LEG, OSLO, corrected(actual, MONDAY)))
                .containsExactly(Map.entry(new Difference(DeviationKind.COUNTRY_CHANGED, "NO", "SE"), MONDAY));
    }

    @Test
    void findsWhatWasDroppedAndWhatWasAdded() {
        assertThat(kinds(of(ItemKind.LEG, OSLO, said(Confirmation.DID_NOT_HAPPEN, null, MONDAY))))
                .containsExactly(DeviationKind.LEG_DROPPED);
        assertThat(kinds(of(ItemKind.HOST, KARI, said(Confirmation.DID_NOT_HAPPEN, null, MONDAY))))
                .containsExactly(DeviationKind.CONTACT_NOT_MET);
        assertThat(kinds(of(ItemKind.LEG, null, said(Confirmation.UNPLANNED, OSLO, MONDAY))))
                .containsExactly(DeviationKind.LEG_ADDED);
        assertThat(kinds(of(ItemKind.CONTACT, null, said(Confirmation.UNPLANNED, KARI, MONDAY))))
                .containsExactly(DeviationKind.CONTACT_UNPLANNED);
        assertThat(kinds(of(ItemKind.CONTACT, KARI, corrected(contact("Ola Eksempel"), MONDAY))))
                .containsExactly(DeviationKind.CONTACT_CHANGED);
    }

    @Test
    void forgetsWhatIsTakenBack() {
        assertThat(of(
                        ItemKind.LEG,
                        OSLO,
                        said(Confirmation.DID_NOT_HAPPEN, null, MONDAY),
                        said(Confirmation.AS_PLANNED, null, TUESDAY)))
                .isEmpty();
        assertThat(of(
                        ItemKind.CONTACT,
                        null,
                        said(Confirmation.UNPLANNED, KARI, MONDAY),
                        said(Confirmation.DID_NOT_HAPPEN, null, TUESDAY)))
                .isEmpty();
    }

    @Test
    void keepsTheTimeAtWhichEachWasToldWhenTheLineIsCorrectedTwice() {
        Entry once = leg("NO", "Oslo", "2026-11-10", "2026-11-12");
        Entry twice = leg("NO", "Bergen", "2026-11-10", "2026-11-14");
        Entry thrice = leg("NO", "Bergen", "2026-11-10", "2026-11-15");
        assertThat(of(
                        ItemKind.LEG,
                        OSLO,
                        corrected(once, MONDAY),
                        corrected(twice, TUESDAY),
                        corrected(thrice, FRIDAY)))
                .containsExactly(
                        Map.entry(new Difference(DeviationKind.PLACE_CHANGED, "Oslo", "Bergen"), TUESDAY),
                        Map.entry(new Difference(DeviationKind.ARRIVAL_SHIFTED, "2026-11-09", "2026-11-10"), MONDAY),
                        Map.entry(new Difference(DeviationKind.DEPARTURE_SHIFTED, "2026-11-12", "2026-11-15"), FRIDAY));
    }

    @Test
    void countsAnewWhatWasTakenBackAndSaidAgain() {
        assertThat(of(
                        ItemKind.LEG,
                        OSLO,
                        said(Confirmation.DID_NOT_HAPPEN, null, MONDAY),
                        said(Confirmation.AS_PLANNED, null, TUESDAY),
                        said(Confirmation.DID_NOT_HAPPEN, null, FRIDAY)))
                .containsValue(FRIDAY)
                .hasSize(1);
    }

    @Test
    void isLateFromTheMomentItWasDue() {
        Difference dropped = new Difference(DeviationKind.LEG_DROPPED, "Oslo", null);
        assertThat(Deviation.of(dropped, null, TUESDAY, MONDAY).late()).isFalse();
        assertThat(Deviation.of(dropped, null, TUESDAY, TUESDAY).late()).isTrue();
    }

    private static List<DeviationKind> kinds(Map<Difference, Instant> found) {
        return found.keySet().stream().map(Difference::kind).toList();
    }

    private static Map<Difference, Instant> of(ItemKind kind, @Nullable Entry planned, Said... said) {
        return PlanDifferences.of(new LineHistory(UUID.randomUUID(), kind, planned, Arrays.asList(said)));
    }

    private static Said corrected(Entry actual, Instant at) {
        return said(Confirmation.CORRECTED, actual, at);
    }

    private static Said said(Confirmation confirmation, @Nullable Entry actual, Instant at) {
        return new Said(confirmation, actual, at);
    }

    private static Entry leg(String country, String place, String arrival, String departure) {
        return Entry.of(new Leg(
                country, place, LocalDate.parse(arrival), LocalDate.parse(departure), ZoneId.of("Europe/Oslo"), false));
    }

    private static Entry contact(String name) {
        return Entry.of(new Contact(name, null, "NO", null));
    }
}
