/** The commands of a service besides serving: migrate, verify, raise the epoch, make keys. */
@NullMarked
package org.sojourn.platform.command;

import org.jspecify.annotations.NullMarked;
