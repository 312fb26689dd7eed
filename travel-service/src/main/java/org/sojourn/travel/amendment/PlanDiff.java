package org.sojourn.travel.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.amendment.PlanChange.Kind;
import org.sojourn.travel.itinerary.Leg;
import org.sojourn.travel.trip.TripDraft;

/** Tells two plans apart. */
final class PlanDiff {

    private final TripDraft before;
    private final TripDraft after;
    private final List<PlanChange> found = new ArrayList<>();

    private PlanDiff(TripDraft before, TripDraft after) {
        this.before = before;
        this.after = after;
    }

    static List<PlanChange> between(TripDraft before, TripDraft after) {
        return new PlanDiff(before, after).changes();
    }

    /** How somebody is called who invites or receives, so that spelling does not matter. */
    static Set<String> hosts(TripDraft draft) {
        return draft.contacts().hosts().stream()
                .map(host -> host.organisation().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private List<PlanChange> changes() {
        legs();
        hosts();
        text(
                Kind.PURPOSE,
                before.plan().purpose().name(),
                after.plan().purpose().name());
        text(Kind.KIND, before.plan().kind().name(), after.plan().kind().name());
        text(Kind.PURPOSE_TEXT, before.purposeText(), after.purposeText());
        if (!before.contacts().plannedContacts().equals(after.contacts().plannedContacts())) {
            found.add(new PlanChange(Kind.CONTACTS, null, null));
        }
        if (!Objects.equals(before.emergencyContact(), after.emergencyContact())) {
            found.add(new PlanChange(Kind.EMERGENCY_CONTACT, null, null));
        }
        return found;
    }

    private void legs() {
        List<Leg> unmatched = new ArrayList<>(before.plan().legs());
        for (Leg leg : after.plan().legs()) {
            Optional<Leg> same = unmatched.stream()
                    .filter(earlier -> earlier.country().equals(leg.country())
                            && Objects.equals(earlier.place(), leg.place())
                            && earlier.transit() == leg.transit())
                    .findFirst();
            same.ifPresent(unmatched::remove);
            if (same.isEmpty()) {
                found.add(new PlanChange(Kind.LEG_ADDED, null, told(leg)));
            } else if (!told(same.get()).equals(told(leg))) {
                found.add(new PlanChange(Kind.LEG_MOVED, told(same.get()), told(leg)));
            }
        }
        unmatched.forEach(leg -> found.add(new PlanChange(Kind.LEG_REMOVED, told(leg), null)));
    }

    private void hosts() {
        Set<String> earlier = hosts(before);
        Set<String> later = hosts(after);
        after.contacts().hosts().stream()
                .filter(host -> !earlier.contains(host.organisation().strip().toLowerCase(Locale.ROOT)))
                .forEach(host -> found.add(new PlanChange(Kind.HOST_ADDED, null, host.organisation())));
        before.contacts().hosts().stream()
                .filter(host -> !later.contains(host.organisation().strip().toLowerCase(Locale.ROOT)))
                .forEach(host -> found.add(new PlanChange(Kind.HOST_REMOVED, host.organisation(), null)));
    }

    private void text(Kind kind, @Nullable String earlier, @Nullable String later) {
        if (!Objects.equals(earlier, later)) {
            found.add(new PlanChange(kind, earlier, later));
        }
    }

    private static String told(Leg leg) {
        return "%s%s%s, %s to %s"
                .formatted(
                        leg.country(),
                        leg.place() == null ? "" : " " + leg.place(),
                        leg.transit() ? " (transit)" : "",
                        leg.arrival(),
                        leg.departure());
    }
}
