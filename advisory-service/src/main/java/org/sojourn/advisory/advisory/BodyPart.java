package org.sojourn.advisory.advisory;

/** One named part of an edition's text, in Markdown. */
public record BodyPart(String name, String text) {}
