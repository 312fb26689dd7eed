package org.sojourn.debrief.referral;

/** To what kind of authority something is referred. */
public enum ReferralKind {
    CI,
    POLICE,
    IT_FORENSICS,
    EXPORT_CONTROL,
    LEGAL,
    MEDICAL,
    HR
}
