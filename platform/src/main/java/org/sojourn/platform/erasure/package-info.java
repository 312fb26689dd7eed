/** Erasing a person from a service: his rows and keys go in one transaction, and a ledger outside the database keeps that they went. */
@NullMarked
package org.sojourn.platform.erasure;

import org.jspecify.annotations.NullMarked;
