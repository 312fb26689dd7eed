package org.sojourn.travel.policy;

/** A rule of the policy: its stable id, the decision it belongs to, and what it says to people. */
public record Rule(String id, String decision, String text) {}
