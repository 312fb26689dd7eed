/** The policy in force, readable by everybody whom it binds. */
@NullMarked
package org.sojourn.travel.policy.api;

import org.jspecify.annotations.NullMarked;
