/** A small application on the platform, under test. */
@NullMarked
package org.sojourn.platform;

import org.jspecify.annotations.NullMarked;
