package org.sojourn.travel.policy.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.policy.PolicyVersionView;

/** One page of policies, as the API document names it. */
record PolicyPage(List<PolicyVersionView> items, @Nullable String next) {}
