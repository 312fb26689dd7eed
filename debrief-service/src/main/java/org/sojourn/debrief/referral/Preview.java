package org.sojourn.debrief.referral;

import org.sojourn.debrief.debriefcase.NamedPerson;

/** Exactly what a receiver would see, and who that is. */
public record Preview(NamedPerson receiver, Extract extract, String hash) {}
