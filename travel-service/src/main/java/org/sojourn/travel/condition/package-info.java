/** What an approval depends on: conditions with an owner, a due date and evidence, which keep a trip from being ready while they are open. */
@NullMarked
package org.sojourn.travel.condition;

import org.jspecify.annotations.NullMarked;
