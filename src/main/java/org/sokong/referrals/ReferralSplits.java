package org.sokong.referrals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseSharing;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralStep.Actor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a draft that asks for several services as several referrals in one go, each service to its
 * own organisation. All are sent or none.
 */
@Service
@Transactional
@RetriedOnConflict
public class ReferralSplits {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralSending sending;
    private final SendGaps gaps;
    private final CaseSharing sharing;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralSplits(
            Referrals referrals,
            ReferralSides sides,
            ReferralSending sending,
            SendGaps gaps,
            CaseSharing sharing,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.sending = sending;
        this.gaps = gaps;
        this.sharing = sharing;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends one referral to each of the organisations, with the services that were chosen for it.
     * The draft becomes the first; the others are its copies.
     *
     * @param receivers who is asked for which service of the draft; all of them
     * @return the referrals that were sent
     * @throws ReferralNotReady naming everything that is missing in any of them
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public List<UUID> send(UUID referralId, long version, Map<ServiceCategory, UUID> receivers) {
        sides.requireSender(referralId, "referrals.split");
        Referral draft = referrals.lock(referralId).orElseThrow();
        if (draft.state() != ReferralState.DRAFT) {
            throw new DomainException("referrals.error.already_sent");
        }
        if (draft.version() != version) {
            throw new DomainException("referrals.error.changed");
        }
        if (!receivers.keySet().equals(draft.services())) {
            throw new DomainException("referrals.error.split");
        }
        CaseEnvelope envelope = sharing.hold(draft.caseId());
        List<Referral> parts = parts(draft, receivers);
        List<SendGap> missing = new ArrayList<>();
        parts.forEach(part -> missing.addAll(gaps.of(part, envelope)));
        if (!missing.isEmpty()) {
            throw new ReferralNotReady(missing.stream().distinct().toList());
        }
        SignedInUser user = currentUser.get();
        for (Referral part : parts) {
            sending.send(
                    part, envelope, new Actor(user.id(), user.organisationId(), clock.instant()));
        }
        return parts.stream().map(Referral::id).toList();
    }

    private List<Referral> parts(Referral draft, Map<ServiceCategory, UUID> receivers) {
        Map<UUID, Set<ServiceCategory>> byReceiver = new LinkedHashMap<>();
        new TreeMap<>(receivers)
                .forEach(
                        (service, receiver) ->
                                byReceiver
                                        .computeIfAbsent(
                                                receiver,
                                                each -> EnumSet.noneOf(ServiceCategory.class))
                                        .add(service));
        ReferralDraft whole = draft.written();
        List<Referral> parts = new ArrayList<>();
        byReceiver.forEach(
                (receiver, services) -> {
                    boolean first = parts.isEmpty();
                    Referral part =
                            first
                                    ? draft
                                    : new Referral(
                                            draft.caseId(),
                                            draft.senderOrganisationId(),
                                            currentUser.id(),
                                            clock.instant());
                    part.write(
                            receiver.equals(whole.receiverId())
                                    ? whole.to(receiver, services).addressedTo(whole.focalPointId())
                                    : whole.to(receiver, services));
                    if (!first) {
                        referrals.save(part);
                        audit.record(AuditAction.REFERRAL_CHANGED, ReferralService.subject(part));
                    }
                    parts.add(part);
                });
        return parts;
    }
}
