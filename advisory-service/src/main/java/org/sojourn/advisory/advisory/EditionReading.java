package org.sojourn.advisory.advisory;

import org.sojourn.platform.web.AllowedAction;

/** What another feature has to do with somebody who reads an edition. */
public interface EditionReading {

    /** He has its text before him; called in the transaction that read it. */
    void shown(Edition edition);

    /** What he may do about it. */
    AllowedAction action(Edition edition);
}
