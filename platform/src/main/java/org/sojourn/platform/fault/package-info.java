/** Which faults are worth another attempt. */
@NullMarked
package org.sojourn.platform.fault;

import org.jspecify.annotations.NullMarked;
