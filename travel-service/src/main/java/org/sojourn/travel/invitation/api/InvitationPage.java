package org.sojourn.travel.invitation.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sojourn.travel.invitation.InvitationItem;

/** One page of invitations, as the API document names it. */
record InvitationPage(List<InvitationItem> items, @Nullable String next) {}
