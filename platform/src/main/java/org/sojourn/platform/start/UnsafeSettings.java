package org.sojourn.platform.start;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Settings that no service starts with outside a developer's machine; each is told in one sentence that names it. */
public final class UnsafeSettings {

    private static final Set<String> LOCAL = Set.of("local", "test", "dev");
    private static final Set<String> DEFAULTS =
            Set.of("", "postgres", "password", "changeme", "change-me", "secret", "sojourn", "admin", "test");

    private final List<String> found = new ArrayList<>();

    /** Whether the profiles are those of a developer's machine, where these settings are usual. */
    public static boolean allowed(List<String> profiles) {
        return profiles.stream().anyMatch(LOCAL::contains);
    }

    /** Tokens of an issuer reached without TLS could be anybody's, and so could the keys by which they are checked. */
    public UnsafeSettings issuer(String issuer, String reachedAt) {
        address("SOJOURN_OIDC_ISSUER", issuer);
        return reachedAt.equals(issuer) ? this : address("SOJOURN_OIDC_URL", reachedAt);
    }

    /** What is asked with a secret, and believed, is asked by TLS. */
    UnsafeSettings address(String setting, String address) {
        if (!"https".equals(URI.create(address).getScheme())) {
            found.add(setting + " is " + address + ", which is not https.");
        }
        return this;
    }

    /** A password that everybody knows is none; while one is changed there are two, a line each. */
    public UnsafeSettings password(String setting, String passwords, String user) {
        List<String> lines =
                passwords.toLowerCase(Locale.ROOT).lines().map(String::strip).toList();
        if (lines.isEmpty()
                || lines.stream().anyMatch(DEFAULTS::contains)
                || lines.contains(user.toLowerCase(Locale.ROOT))) {
            found.add(setting + " is a default password.");
        }
        return this;
    }

    /** The role of a service owns nothing, so that it can neither change its schema nor pass row-level security. */
    UnsafeSettings role(String user, boolean powerful) {
        if (powerful) {
            found.add("SOJOURN_DATABASE_USERNAME is " + user
                    + ", which owns tables or may pass row-level security; give the application role.");
        }
        return this;
    }

    /** Ends the start where something was found. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalStateException(String.join(" ", found));
        }
    }
}
