package org.sojourn.advisory.acknowledgement;

/** An acknowledgement with the name of the person, for those who may know. */
public record NamedAcknowledgement(Acknowledgement acknowledgement, String name) {}
