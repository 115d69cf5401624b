package org.sokong.referrals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Audience;
import org.sokong.access.CurrentUser;
import org.sokong.access.Deputies;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.CaseSharing;
import org.springframework.stereotype.Component;

/**
 * Whom within the receiving organisation a referral reaches: everybody who may answer; or where it
 * was addressed to a team or a person, those, whoever stands in for that person, and the
 * supervisors, so that nothing is lost with somebody who is away.
 */
@Component
class ReferralAddress {

    private final Deputies deputies;
    private final Audience audience;
    private final CurrentUser currentUser;

    ReferralAddress(Deputies deputies, Audience audience, CurrentUser currentUser) {
        this.deputies = deputies;
        this.audience = audience;
        this.currentUser = currentUser;
    }

    /** Whether it reaches the signed-in user, who is of the receiving organisation. */
    boolean reachesReader(@Nullable UUID teamId, @Nullable UUID personId) {
        SignedInUser user = currentUser.get();
        return teamId == null && personId == null
                || CaseSharing.REHEARSAL.equals(user.job())
                || user.may(Permission.CASE_APPROVE)
                || teamId != null && user.teamIds().contains(teamId)
                || personId != null
                        && (personId.equals(user.id())
                                || deputies.standsInFor(user.id()).contains(personId));
    }

    /**
     * Whether it is kept from the signed-in user: a colleague at the receiver whom it does not
     * reach. What people of other organisations may see, who ask about it, is not decided here.
     */
    boolean isKeptFromReader(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        return receiver.equals(currentUser.get().organisationId())
                && !reachesReader(teamId, personId);
    }

    /** Whom to tell of something that waits for an answer; never nobody where there is anybody. */
    Set<UUID> reached(UUID receiver, @Nullable UUID teamId, @Nullable UUID personId) {
        Set<UUID> all = audience.holders(receiver, Permission.REFERRAL_ANSWER);
        Set<UUID> addressed = new HashSet<>();
        if (teamId != null) {
            addressed.addAll(audience.members(receiver, Permission.REFERRAL_ANSWER, teamId));
        } else if (personId != null) {
            addressed.addAll(deputies.with(Set.of(personId)));
            addressed.retainAll(all);
        } else {
            return all;
        }
        if (addressed.isEmpty()) {
            Set<UUID> supervisors = audience.holders(receiver, Permission.CASE_APPROVE);
            return supervisors.isEmpty() ? all : supervisors;
        }
        return addressed;
    }
}
