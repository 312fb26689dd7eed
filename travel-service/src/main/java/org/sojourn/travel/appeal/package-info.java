/** Appeals against decisions and conditions: once, in time, decided by people who had no part in the decision. */
@NullMarked
package org.sojourn.travel.appeal;

import org.jspecify.annotations.NullMarked;
