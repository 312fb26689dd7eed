/** Whether Sojourn stays quick when a hundred times more people travel: databases filled by SQL, and what the services read of them. */
@NullMarked
package org.sojourn.acceptance.growth;

import org.jspecify.annotations.NullMarked;
