/** Secrets of people: words are planted where people entrust something to Sojourn, and searched for everywhere afterwards. */
@NullMarked
package org.sojourn.acceptance.secrets;

import org.jspecify.annotations.NullMarked;
