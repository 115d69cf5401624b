package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.Referrals.Parties;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may say and read something inside a referral: the sender's side always, the receiver's from
 * sending to the end, as long as the consent holds. After the end the receiver keeps the envelope
 * alone (referral_standard.md, section 4), so that not even its own words can be read there.
 */
@Component
class ReferralTalk {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralDisclosure disclosure;
    private final ConsentCheck consent;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    ReferralTalk(
            Referrals referrals,
            ReferralSides sides,
            ReferralDisclosure disclosure,
            ConsentCheck consent,
            CaseAccess access,
            CurrentUser currentUser) {
        this.referrals = referrals;
        this.sides = sides;
        this.disclosure = disclosure;
        this.consent = consent;
        this.access = access;
        this.currentUser = currentUser;
    }

    /**
     * Where somebody stands.
     *
     * @param readable whether there is anything to read from this side now
     * @param writable whether something may be said from this side now
     */
    record Standing(Parties parties, TalkSide side, boolean readable, boolean writable) {

        boolean isReceiver() {
            return side == TalkSide.RECEIVER;
        }
    }

    /**
     * Where the signed-in person stands.
     *
     * @throws AccessDeniedException for everybody on neither side; logged
     */
    Standing standing(UUID referralId, String operation) {
        Parties parties = sides.parties(referralId, operation);
        return standing(parties).orElseThrow(() -> sides.refuse(parties, operation));
    }

    /** The same without a refusal: empty for everybody on neither side, and nothing is logged. */
    Optional<Standing> glimpse(UUID referralId) {
        return referrals.parties(referralId).flatMap(this::standing);
    }

    private Optional<Standing> standing(Parties parties) {
        if (sides.isSender(parties)) {
            return Optional.of(
                    new Standing(
                            parties, TalkSide.SENDER, true, isOpen(parties) && maySend(parties)));
        }
        if (!sides.isReceiver(parties)) {
            return Optional.empty();
        }
        boolean open = isOpen(parties) && isCovered(parties);
        return Optional.of(new Standing(parties, TalkSide.RECEIVER, open, open));
    }

    /**
     * The same for writing; holds the referral, so that nothing is said after its end.
     *
     * @throws DomainException when nothing can be said any more
     */
    Standing writing(UUID referralId, String operation) {
        standing(referralId, operation);
        Referral referral = referrals.lock(referralId).orElseThrow();
        // Asked again under the lock: the referral may have ended meanwhile.
        Standing standing = standing(referralId, operation);
        if (!standing.isReceiver() && !maySend(standing.parties())) {
            throw sides.refuse(standing.parties(), operation);
        }
        if (!ReferralState.OPEN.contains(referral.state())) {
            throw new DomainException("referrals.error.cannot_move." + referral.state().name());
        }
        if (!standing.writable()) {
            throw new DomainException("referrals.error.consent_ended");
        }
        return standing;
    }

    /** Refuses unless the receiver's services have been promised: from acceptance to the end. */
    Standing serving(UUID referralId, String operation) {
        Standing standing = writing(referralId, operation);
        if (!ReferralState.DISCLOSING.contains(standing.parties().state())) {
            throw new DomainException("referrals.talk.error.not_accepted");
        }
        return standing;
    }

    /** Whether somebody of the sender's side may note what the client told, also after the end. */
    boolean mayListen(Standing standing) {
        return !standing.isReceiver() && maySend(standing.parties());
    }

    /** Refuses as for a referral of somebody else: ids of two referrals were mixed. */
    AccessDeniedException refuse(Standing standing, String operation) {
        return sides.refuse(standing.parties(), operation);
    }

    private boolean maySend(Parties parties) {
        return currentUser.may(Permission.REFERRAL_SEND) && access.mayWork(parties.caseId());
    }

    private static boolean isOpen(Parties parties) {
        return ReferralState.OPEN.contains(parties.state());
    }

    /** Whether the consent still covers something for this receiver. */
    private boolean isCovered(Parties parties) {
        if (ReferralState.DISCLOSING.contains(parties.state())) {
            return !disclosure.allowed(parties.id()).isEmpty();
        }
        Referrals.Terms terms = referrals.terms(parties.id()).orElseThrow();
        return terms.consentId() == null
                || terms.receiverOrganisationId() == null
                || terms.purpose() == null
                || !consent.allowed(
                                terms.consentId(), terms.receiverOrganisationId(), terms.purpose())
                        .isEmpty();
    }
}
