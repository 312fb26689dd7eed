package org.sojourn.travel.policy;

import java.util.List;

/** A policy in one version; evaluating is free of side effects, and equal inputs give equal answers. */
public interface Policy {

    String name();

    /** Changes whenever the text of the policy does. */
    String version();

    /** Every rule in the order of the model. */
    List<Rule> rules();

    /** The model as DMN 1.5. */
    String xml();

    PolicyAnswer evaluate(PolicyInput input);
}
