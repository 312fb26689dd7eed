/** What debriefers write down: notes and findings, only ever added. */
@NullMarked
package org.sojourn.debrief.casefile;

import org.jspecify.annotations.NullMarked;
