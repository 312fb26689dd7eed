package org.sojourn.platform.access;

import java.util.Set;

/** What somebody looks into another's file for, as the person it is about is told. */
public enum Purpose {
    SUPERVISION,
    TRAVEL_SECURITY,
    DECISION,
    APPEAL,
    ADVICE,
    WATCH,
    DEBRIEF,
    DEBRIEF_REVIEW,
    REFERRAL,
    RECORDS,
    PRIVACY,
    OVERSIGHT,
    ADMINISTRATION,
    OWN_AFFAIRS,
    BREAK_GLASS;

    /** What the job of the first of these roles is for. */
    static Purpose of(Set<Role> roles) {
        return roles.stream().sorted().findFirst().map(Purpose::of).orElse(OWN_AFFAIRS);
    }

    private static Purpose of(Role role) {
        return switch (role) {
            case TRAVELLER, DELEGATE -> OWN_AFFAIRS;
            case SUPERVISOR -> SUPERVISION;
            case SECURITY_OFFICER -> TRAVEL_SECURITY;
            case APPROVER -> DECISION;
            case APPEAL_REVIEWER -> APPEAL;
            case ADVISORY_EDITOR, ADVISORY_PUBLISHER -> ADVICE;
            case DUTY_OFFICER -> WATCH;
            case DEBRIEFER -> DEBRIEF;
            case CASE_REVIEWER, CASE_SUPERVISOR -> DEBRIEF_REVIEW;
            case LIAISON -> REFERRAL;
            case RECORDS_OFFICER -> RECORDS;
            case PRIVACY_OFFICER -> PRIVACY;
            case AUDITOR, INSPECTOR -> OVERSIGHT;
            case ORG_ADMIN, SYSTEM_ADMIN -> ADMINISTRATION;
        };
    }
}
