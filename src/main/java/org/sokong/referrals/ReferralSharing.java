package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sokong.consent.AskedSharing;
import org.sokong.consent.SharingDesk;
import org.sokong.consent.SharingRequestState;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the supervisors of a case to let a draft go without a sharing agreement. */
@Service
@PreAuthorize("hasAuthority('REFERRAL_SEND')")
@Transactional
@RetriedOnConflict
public class ReferralSharing {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final SharingDesk sharing;

    ReferralSharing(Referrals referrals, ReferralSides sides, SharingDesk sharing) {
        this.referrals = referrals;
        this.sides = sides;
        this.sharing = sharing;
    }

    /**
     * Asks. Asking again for the same changes nothing.
     *
     * @param reason why it has to go without an agreement
     * @throws DomainException while receiver, purpose or sections are not chosen, and after sending
     */
    public void ask(UUID referralId, String reason) {
        sides.requireSender(referralId, "referrals.sharing");
        Referral referral = referrals.lock(referralId).orElseThrow();
        AskedSharing wanted =
                ReferralSafeguards.asked(referral)
                        .orElseThrow(() -> new DomainException("referrals.error.preview"));
        if (referral.state() != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        if (!sharing.allows(wanted)) {
            sharing.ask(wanted, referral.code(), reason);
        }
    }

    /** Where the request for the draft as it is now stands; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public Optional<SharingRequestState> asked(UUID referralId) {
        sides.requireSender(referralId, "referrals.sharing");
        return ReferralSafeguards.asked(referrals.findById(referralId).orElseThrow())
                .flatMap(sharing::asked);
    }
}
