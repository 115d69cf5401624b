package org.sokong.referrals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.consent.AskedSharing;
import org.sokong.consent.SharingDesk;
import org.sokong.consent.SharingRequestState;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the supervisors of a case to let a draft go without a sharing agreement: to its receiver, to
 * those that are asked next, and to those among whom it is split.
 */
@Service
@PreAuthorize("hasAuthority('REFERRAL_SEND')")
@Transactional
@RetriedOnConflict
public class ReferralSharing {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralSafeguards safeguards;
    private final SharingDesk sharing;
    private final OrganisationDirectory organisations;

    ReferralSharing(
            Referrals referrals,
            ReferralSides sides,
            ReferralSafeguards safeguards,
            SharingDesk sharing,
            OrganisationDirectory organisations) {
        this.referrals = referrals;
        this.sides = sides;
        this.safeguards = safeguards;
        this.sharing = sharing;
        this.organisations = organisations;
    }

    /**
     * Asks.
     *
     * @param others organisations among whom the draft is to be split; empty for none
     * @param reason why it has to go without an agreement
     * @throws DomainException while receiver, purpose or sections are not chosen, and after sending
     */
    public void ask(UUID referralId, Set<UUID> others, String reason) {
        sides.requireSender(referralId, "referrals.sharing");
        Referral referral = referrals.lock(referralId).orElseThrow();
        List<AskedSharing> wanted = wanted(referral, others);
        if (wanted.isEmpty()) {
            throw new DomainException("referrals.error.preview");
        }
        if (referral.state() != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        if (!wanted.stream().allMatch(sharing::allows)) {
            sharing.ask(referralId, wanted, referral.code(), reason);
        }
    }

    /**
     * Lets the reader hear the answers too to what somebody else has asked.
     *
     * @param others organisations among whom the draft is to be split; empty for none
     * @return whether an answer is still to come
     */
    public boolean hear(UUID referralId, Set<UUID> others) {
        sides.requireSender(referralId, "referrals.sharing");
        return sharing.hear(wanted(referrals.findById(referralId).orElseThrow(), others));
    }

    /**
     * Where the requests for the draft as it is now stand.
     *
     * @return one for each organisation of which a supervisor has to say yes still
     */
    @Transactional(readOnly = true)
    public List<Asked> asked(UUID referralId, Set<UUID> others) {
        sides.requireSender(referralId, "referrals.sharing");
        List<AskedSharing> missing =
                wanted(referrals.findById(referralId).orElseThrow(), others).stream()
                        .filter(each -> !sharing.allows(each))
                        .toList();
        Map<UUID, String> names =
                organisations.names(
                        missing.stream().map(AskedSharing::receiverId).collect(Collectors.toSet()));
        return missing.stream()
                .map(
                        each ->
                                new Asked(
                                        names.getOrDefault(each.receiverId(), "?"),
                                        sharing.asked(each).orElse(null)))
                .toList();
    }

    /** For whom a yes is needed: everybody whom the draft may reach. */
    private List<AskedSharing> wanted(Referral referral, Set<UUID> others) {
        Set<UUID> receivers = new LinkedHashSet<>();
        UUID receiver = referral.receiverOrganisationId();
        if (receiver != null && others.isEmpty()) {
            receivers.add(receiver);
        }
        receivers.addAll(others);
        receivers.addAll(referral.nextReceivers());
        return receivers.stream()
                .flatMap(each -> safeguards.asked(referral, each).stream())
                .toList();
    }

    /**
     * An organisation to which a draft may not go without a supervisor's yes.
     *
     * @param receiver its name
     * @param request where the request stands, null where nobody was asked
     */
    public record Asked(String receiver, SharingDesk.@Nullable Standing request) {

        /** Whether no answer is to come, so that somebody has to be asked, or asked again. */
        public boolean isToAsk() {
            return request == null || request.state() != SharingRequestState.ASKED;
        }
    }
}
