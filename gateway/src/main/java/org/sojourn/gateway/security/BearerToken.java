package org.sojourn.gateway.security;

import java.util.BitSet;
import java.util.Optional;

/** The token of an `Authorization: Bearer`, in the form of RFC 6750, section 2.1; a pattern would take as long for it as passing the request on. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";
    private static final BitSet LETTERS = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(LETTERS::set);
    }

    private BearerToken() {}

    /** Nothing if it is of another scheme or form. */
    static Optional<String> of(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int start = SCHEME.length();
        while (start < authorization.length() && authorization.charAt(start) == ' ') {
            start++;
        }
        int end = authorization.length();
        while (end > start && authorization.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (!LETTERS.get(authorization.charAt(i))) {
                return Optional.empty();
            }
        }
        return end > start ? Optional.of(authorization.substring(start)) : Optional.empty();
    }
}
