/** Read model of the published editions of advisories, fed by events and rebuilt by replay. */
@NullMarked
package org.sojourn.travel.advisoryfeed;

import org.jspecify.annotations.NullMarked;
