/** A feature on the platform, under test: cards that belong to people. */
@NullMarked
package org.sojourn.platform.card;

import org.jspecify.annotations.NullMarked;
