package org.sojourn.travel.appeal;

/** What an appeal is against: that a trip was declined, or the conditions of its approval. */
public enum Against {
    DECISION,
    CONDITIONS
}
