package org.sojourn.advisory.advisory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sojourn.advisory.advisory.AdvisoryRejected.Reason;
import org.sojourn.platform.web.AllowedAction;

/** What the caller may do to an edition or an advisory that he sees, found by the checks that would refuse it. */
@ApplicationScoped
public class EditionActions {

    private final EditionAccess access;

    EditionActions(EditionAccess access) {
        this.access = access;
    }

    public List<AllowedAction> of(Edition edition) {
        return List.of(
                action("edit", "advisory:write", edition, EditionCommand.EDIT),
                action("submit", "advisory:write", edition, EditionCommand.SUBMIT),
                action("return", "advisory:publish", edition, EditionCommand.RETURN),
                AllowedAction.of("publish", () -> {
                    access.require("advisory:publish", edition);
                    edition.requireApprovalBy(access.person());
                }),
                action("unschedule", "advisory:write", edition, EditionCommand.UNSCHEDULE),
                action("withdraw", "advisory:publish", edition, EditionCommand.WITHDRAW));
    }

    public List<AllowedAction> of(AdvisoryView advisory) {
        return List.of(AllowedAction.of("start-edition", () -> {
            access.require("advisory:write", advisory.shown());
            if (advisory.hasOpenEdition()) {
                throw new AdvisoryRejected(Reason.DRAFT_EXISTS);
            }
        }));
    }

    private AllowedAction action(String name, String permission, Edition edition, EditionCommand command) {
        return AllowedAction.of(name, () -> {
            access.require(permission, edition);
            EditionStatus.TABLE.require(edition.status(), command);
        });
    }
}
