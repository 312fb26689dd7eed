package org.sojourn.platform.crypto;

/** An encrypted column; its name and the row's id are bound to the ciphertext, which opens nowhere else. */
public record Column(String table, String name) {}
