package org.sojourn.advisory.country;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.platform.problem.Invalid;
import org.sojourn.platform.problem.Violation;

/** What a list of memberships must fulfil: known countries, and no country twice at a time. */
@ApplicationScoped
class MembershipCheck {

    private final Countries countries;

    MembershipCheck(Countries countries) {
        this.countries = countries;
    }

    /** Refuses the list with one violation per fault. */
    void require(List<Membership> members) {
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Membership member = members.get(i);
            if (!countries.knows(member.country())) {
                faults.add(new Violation("/members/%d/country".formatted(i), "unknown-country", "No such country."));
            }
            if (member.endsBeforeItBegins()) {
                faults.add(
                        new Violation("/members/%d/until".formatted(i), "empty-period", "It ends before it begins."));
            }
            if (members.subList(0, i).stream().anyMatch(member::overlaps)) {
                faults.add(new Violation("/members/%d/from".formatted(i), "overlap", "The country is a member then."));
            }
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
