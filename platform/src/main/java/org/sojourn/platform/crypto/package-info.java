/** Encryption of what people entrust to Sojourn: columns under a key per owner, blocks sealed to another service. */
@NullMarked
package org.sojourn.platform.crypto;

import org.jspecify.annotations.NullMarked;
