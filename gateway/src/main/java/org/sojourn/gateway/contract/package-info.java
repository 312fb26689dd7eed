/** The merged OpenAPI document, and a page to try it on. */
@NullMarked
package org.sojourn.gateway.contract;

import org.jspecify.annotations.NullMarked;
