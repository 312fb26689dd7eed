package org.sojourn.platform.realm;

import java.util.List;

/** Something to mend, told in lines. */
record Change(List<String> lines, Runnable mend) {

    static Change adding(String what, Runnable mend) {
        return new Change(List.of("+ " + what), mend);
    }
}
