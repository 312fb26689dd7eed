package org.sojourn.platform.problem;

/** One fault of a request: where (a JSON Pointer into the body, or the parameter's name), a stable code, and a sentence. */
public record Violation(String pointer, String code, String detail) {}
