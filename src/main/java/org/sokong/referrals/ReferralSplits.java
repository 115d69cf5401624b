package org.sokong.referrals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.cases.CaseEnvelope;
import org.sokong.cases.CaseSharing;
import org.sokong.directory.ServiceDirectory;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
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
    private final OrganisationDirectory organisations;
    private final ServiceDirectory directory;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;

    ReferralSplits(
            Referrals referrals,
            ReferralSides sides,
            ReferralSending sending,
            SendGaps gaps,
            CaseSharing sharing,
            OrganisationDirectory organisations,
            ServiceDirectory directory,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock) {
        this.referrals = referrals;
        this.sides = sides;
        this.sending = sending;
        this.gaps = gaps;
        this.sharing = sharing;
        this.organisations = organisations;
        this.directory = directory;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends one referral to each of the organisations, with the services that were chosen for it.
     * The draft becomes the first; the others are its copies.
     *
     * @param receivers who is asked for which service of the draft; all of them
     * @param secondReason why there is a second open referral, where there is one; null for what
     *     the draft says
     * @return the referrals that were sent
     * @throws ReferralNotReady naming everything that is missing in any of them
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    public List<UUID> send(
            UUID referralId,
            long version,
            Map<ServiceCategory, UUID> receivers,
            @Nullable String secondReason) {
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
        List<Referral> parts = parts(draft, receivers, secondReason);
        List<SendGap> missing = new ArrayList<>();
        Map<UUID, String> names = organisations.names(Set.copyOf(receivers.values()));
        for (Referral part : parts) {
            String name =
                    names.getOrDefault(Objects.requireNonNull(part.receiverOrganisationId()), "?");
            gaps.of(part, envelope)
                    .forEach(gap -> missing.add(gap.receiver() == null ? gap.at(name) : gap));
        }
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

    private List<Referral> parts(
            Referral draft, Map<ServiceCategory, UUID> receivers, @Nullable String secondReason) {
        ReferralDraft whole = draft.written();
        UUID first = draft.receiverOrganisationId();
        Map<UUID, Set<ServiceCategory>> byReceiver = new LinkedHashMap<>();
        if (first != null && receivers.containsValue(first)) {
            // What the draft says of its own receiver stays with it, such as the service chosen.
            byReceiver.put(first, EnumSet.noneOf(ServiceCategory.class));
        }
        new TreeMap<>(receivers)
                .forEach(
                        (service, receiver) ->
                                byReceiver
                                        .computeIfAbsent(
                                                receiver,
                                                each -> EnumSet.noneOf(ServiceCategory.class))
                                        .add(service));
        List<Referral> parts = new ArrayList<>();
        byReceiver.forEach(
                (receiver, services) -> {
                    Referral part = parts.isEmpty() ? draft : copy(draft);
                    part.write(part(whole, receiver, services, secondReason), clock.instant());
                    dropOther(part);
                    if (part != draft) {
                        referrals.save(part);
                        audit.record(AuditAction.REFERRAL_CHANGED, ReferralService.subject(part));
                    }
                    parts.add(part);
                });
        return parts;
    }

    /** A service of a kind that is asked of somebody else now is not asked for here. */
    private void dropOther(Referral part) {
        UUID chosen = part.serviceId();
        if (chosen != null
                && directory
                        .offer(chosen)
                        .filter(offer -> !part.services().contains(offer.form().category()))
                        .isPresent()) {
            part.chooseNone();
        }
    }

    private Referral copy(Referral draft) {
        Referral copy =
                new Referral(
                        draft.caseId(),
                        draft.senderOrganisationId(),
                        currentUser.id(),
                        clock.instant());
        copy.splitFrom(draft);
        return copy;
    }

    /** The draft for one of them; those that are asked next are asked next of each. */
    private static ReferralDraft part(
            ReferralDraft whole,
            UUID receiver,
            Set<ServiceCategory> services,
            @Nullable String secondReason) {
        return whole.to(receiver, services)
                .addressedTo(receiver.equals(whole.receiverId()) ? whole.focalPointId() : null)
                .asking(whole.next().stream().filter(next -> !next.equals(receiver)).toList())
                .because(
                        secondReason == null || secondReason.isBlank()
                                ? whole.secondReason()
                                : secondReason);
    }
}
