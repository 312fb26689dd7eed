/** Keeps a realm of Keycloak as this build wants it. */
@NullMarked
package org.sojourn.platform.realm;

import org.jspecify.annotations.NullMarked;
