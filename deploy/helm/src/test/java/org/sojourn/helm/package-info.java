/** The charts, rendered by the Helm library that runs inside the JVM. */
@NullMarked
package org.sojourn.helm;

import org.jspecify.annotations.NullMarked;
