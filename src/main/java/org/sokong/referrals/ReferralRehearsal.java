package org.sokong.referrals;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.access.SystemActor;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.consent.ConsentSections;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays what will happen to a draft, in a transaction that is rolled back: it is sent, somebody of
 * the receiver reads it, takes it under a grant for the rehearsal, and reads it again, each time
 * with the receiver's own reader. Nothing is told to anybody and nothing stays.
 */
@Component
class ReferralRehearsal {

    private final Referrals referrals;
    private final ReferralSending sending;
    private final ReferralClocks clocks;
    private final ReceiverReader receiver;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final ConsentCheck consent;
    private final OrganisationDirectory organisations;
    private final CurrentUser currentUser;
    private final SystemActor systemActor;
    private final Clock clock;
    private final TransactionTemplate stage;

    ReferralRehearsal(
            Referrals referrals,
            ReferralSending sending,
            ReferralClocks clocks,
            ReceiverReader receiver,
            CaseAccess access,
            CaseSharing sharing,
            ConsentCheck consent,
            OrganisationDirectory organisations,
            CurrentUser currentUser,
            SystemActor systemActor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.sending = sending;
        this.clocks = clocks;
        this.receiver = receiver;
        this.access = access;
        this.sharing = sharing;
        this.consent = consent;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.systemActor = systemActor;
        this.clock = clock;
        this.stage = new TransactionTemplate(transactions);
        this.stage.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Plays a draft of which receiver, urgency, purpose and consent are chosen. */
    ReferralPreview play(UUID referralId) {
        return Objects.requireNonNull(
                stage.execute(
                        status -> {
                            status.setRollbackOnly();
                            return playOn(referrals.lock(referralId).orElseThrow());
                        }));
    }

    private ReferralPreview playOn(Referral referral) {
        UUID to = Objects.requireNonNull(referral.receiverOrganisationId());
        // What the sender may not read is never sent, and must not be learnt here either.
        referral.discloseOnly(access.sections(referral.caseId()));
        SignedInUser user = currentUser.get();
        sending.put(
                referral,
                sharing.envelope(referral.caseId()),
                new Actor(user.id(), user.organisationId(), clock.instant()));
        settle(referral);
        Offered before = asReceiver(referral, () -> (Offered) receiver.read(parties(referral)));
        Accepted after = asReceiver(referral, () -> accept(referral, to));
        Set<Section> withheld = EnumSet.copyOf(ConsentSections.SHAREABLE);
        after.disclosed().sections().stream()
                .map(DisclosedSection::section)
                .forEach(withheld::remove);
        return new ReferralPreview(
                organisations.names(Set.of(to)).getOrDefault(to, "?"),
                before,
                after,
                List.copyOf(withheld));
    }

    private Accepted accept(Referral referral, UUID to) {
        Actor somebody = new Actor(SystemActor.ID, to, clock.instant());
        referral.acknowledge(somebody);
        referral.accept(somebody);
        sharing.share(
                referral.caseId(),
                to,
                referral.sections(),
                GrantSource.REFERRAL,
                referral.id(),
                consent.expiresAt(referral.consentId()).orElseThrow());
        settle(referral);
        return (Accepted) receiver.read(parties(referral));
    }

    private void settle(Referral referral) {
        referrals.flush();
        clocks.refresh(referral);
        referrals.flush();
    }

    private Referrals.Parties parties(Referral referral) {
        return referrals.parties(referral.id()).orElseThrow();
    }

    private <T> T asReceiver(Referral referral, Supplier<T> work) {
        return systemActor.rehearse(
                CaseSharing.REHEARSAL,
                Objects.requireNonNull(referral.receiverOrganisationId()),
                Set.of(),
                // A supervisor sees what everybody sees whom it reaches.
                Set.of(Permission.REFERRAL_ANSWER, Permission.CASE_APPROVE),
                work);
    }
}
