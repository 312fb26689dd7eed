package org.sojourn.travel.policy;

/** The permissions on policies. */
public final class PolicyPermissions {

    public static final String READ = "policy:read";
    public static final String UPLOAD = "policy:upload";
    public static final String ACTIVATE = "policy:activate";

    private PolicyPermissions() {}
}
