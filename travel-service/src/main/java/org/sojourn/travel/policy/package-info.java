/** The travel policy behind one port: a DMN model that answers with mode, risk, requirements and the ids of the rules that decided. */
@NullMarked
package org.sojourn.travel.policy;

import org.jspecify.annotations.NullMarked;
