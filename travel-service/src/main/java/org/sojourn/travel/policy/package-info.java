/** The travel policy behind one port: DMN models that answer with mode, risk, requirements and the ids of the rules that decided, in versions per unit. */
@NullMarked
package org.sojourn.travel.policy;

import org.jspecify.annotations.NullMarked;
