/** Legal holds: as long as one is in force, nothing that is held of its person is erased. */
@NullMarked
package org.sojourn.travel.legalhold;

import org.jspecify.annotations.NullMarked;
