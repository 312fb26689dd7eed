/** What the gateway answers itself: who the caller is, and who looked at his files. */
@NullMarked
package org.sojourn.gateway.me;

import org.jspecify.annotations.NullMarked;
