package org.sojourn.local;

import java.util.List;
import java.util.Map;

/** How a part is run: its command, its environment, and how to tell that it answers. */
interface Recipe {

    List<String> command();

    Map<String, String> environment();

    boolean answers(ProcessHandle process);
}
