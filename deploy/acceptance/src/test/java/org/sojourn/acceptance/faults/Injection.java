package org.sojourn.acceptance.faults;

import org.sojourn.acceptance.site.Site;

/** How something is broken, and mended again. */
interface Injection {

    /** Breaks it; answers by what is seen that it broke, or empty if it did not. */
    String strike(Site site) throws Exception;

    /** Makes it well; called once for each strike, also a failed one. */
    void mend(Site site) throws Exception;

    /** Breaks what a look at the right time shows. */
    interface Strike {
        String at(Site site) throws Exception;
    }

    /** Makes well. */
    interface Mend {
        void at(Site site) throws Exception;
    }

    static Injection of(Strike strike, Mend mend) {
        return new Injection() {
            @Override
            public String strike(Site site) throws Exception {
                return strike.at(site);
            }

            @Override
            public void mend(Site site) throws Exception {
                mend.at(site);
            }
        };
    }

    /** One right after the other, mended in the same order. */
    static Injection both(Injection first, Injection second) {
        return of(
                site -> {
                    String one = first.strike(site);
                    String other = second.strike(site);
                    return one.isEmpty() || other.isEmpty() ? "" : one + ", " + other;
                },
                site -> {
                    first.mend(site);
                    second.mend(site);
                });
    }

    /** It cannot be done on this machine. */
    final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;

        Impossible(String why) {
            super(why);
        }
    }

    static Injection impossible(String why) {
        return of(
                site -> {
                    throw new Impossible(why);
                },
                site -> {});
    }
}
