package org.sojourn.bench;

import java.util.List;

/** A path of Sojourn that is measured against an opponent; it may promise more than one ratio. */
interface Row {

    /** The word that names it on the command line and in the stored results. */
    String name();

    /** Measures on a stack that is whole, and leaves it so. */
    List<Line> measure(Site site, Protocol protocol);
}
