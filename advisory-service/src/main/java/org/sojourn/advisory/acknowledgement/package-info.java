/** Acknowledgements: what each person of an audience owes for each major edition, until it is given or void. */
@NullMarked
package org.sojourn.advisory.acknowledgement;

import org.jspecify.annotations.NullMarked;
