/** The local stack: every part of Sojourn as a process of its own on one machine, started, watched and stopped together. */
@NullMarked
package org.sojourn.local;

import org.jspecify.annotations.NullMarked;
