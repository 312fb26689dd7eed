package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.web.AllowedAction;

/** What the caller may do to an edition or an advisory that he sees, found by the checks that would refuse it. */
@ApplicationScoped
public class EditionActions {

    private final EditionAccess access;
    private final PublicationCheck publication;
    private final Instance<EditionReading> readings;

    EditionActions(EditionAccess access, PublicationCheck publication, Instance<EditionReading> readings) {
        this.access = access;
        this.publication = publication;
        this.readings = readings;
    }

    public List<AllowedAction> of(Edition edition) {
        List<AllowedAction> actions = new ArrayList<>(List.of(
                action("edit", "advisory:write", edition, EditionCommand.EDIT),
                AllowedAction.of("submit", () -> {
                    access.require("advisory:write", edition);
                    EditionStatus.TABLE.require(edition.status(), EditionCommand.SUBMIT);
                    requirePublishable(edition);
                }),
                action("return", "advisory:publish", edition, EditionCommand.RETURN),
                AllowedAction.of("publish", () -> {
                    access.require("advisory:publish", edition);
                    edition.requireApprovalBy(access.person());
                    requirePublishable(edition);
                }),
                action("unschedule", "advisory:write", edition, EditionCommand.UNSCHEDULE),
                action("withdraw", "advisory:publish", edition, EditionCommand.WITHDRAW)));
        readings.forEach(reading -> actions.add(reading.action(edition)));
        return List.copyOf(actions);
    }

    public List<AllowedAction> of(AdvisoryView advisory) {
        return List.of(AllowedAction.of("start-edition", () -> {
            access.require("advisory:write", advisory.shown());
            if (advisory.hasOpenEdition()) {
                throw new AdvisoryRejected(Reason.DRAFT_EXISTS);
            }
        }));
    }

    private void requirePublishable(Edition edition) {
        publication.refusal(edition).ifPresent(rejected -> {
            throw rejected;
        });
    }

    private AllowedAction action(String name, String permission, Edition edition, EditionCommand command) {
        return AllowedAction.of(name, () -> {
            access.require(permission, edition);
            EditionStatus.TABLE.require(edition.status(), command);
        });
    }
}
