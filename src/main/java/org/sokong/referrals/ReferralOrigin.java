package org.sokong.referrals;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantSource;
import org.sokong.consent.ConsentCheck;
import org.springframework.stereotype.Component;

/** What stands behind a grant that a referral gave; ending it takes the referral back. */
@Component
class ReferralOrigin implements GrantOrigin {

    private final Referrals referrals;
    private final ReferralService service;
    private final ConsentCheck consent;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    ReferralOrigin(
            Referrals referrals,
            ReferralService service,
            ConsentCheck consent,
            CaseAccess access,
            CurrentUser currentUser) {
        this.referrals = referrals;
        this.service = service;
        this.consent = consent;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public boolean speaksFor(GrantSource source) {
        return source == GrantSource.REFERRAL;
    }

    @Override
    public Optional<Origin> origin(UUID referralId) {
        return Optional.ofNullable(origins(Set.of(referralId)).get(referralId));
    }

    @Override
    public Map<UUID, Origin> origins(Collection<UUID> referralIds) {
        List<Referral> found = referrals.findAllById(referralIds);
        Map<UUID, Instant> until =
                consent.expiries(
                        found.stream()
                                .map(Referral::consentId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        Map<UUID, Boolean> works = new HashMap<>();
        Map<UUID, Origin> origins = new HashMap<>();
        for (Referral referral : found) {
            UUID consentId = referral.consentId();
            origins.put(
                    referral.id(),
                    new Origin(
                            referral.code(),
                            ReferralsNavigation.path(referral.id()),
                            consentId == null ? null : until.get(consentId),
                            ReferralState.OPEN.contains(referral.state())
                                    && currentUser.may(Permission.REFERRAL_SEND)
                                    && works.computeIfAbsent(referral.caseId(), access::mayWork)));
        }
        return origins;
    }

    @Override
    public void end(UUID referralId, String reason) {
        service.withdraw(referralId, WithdrawalReason.OTHER, reason);
    }
}
