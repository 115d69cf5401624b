package org.sokong.referrals;

import java.util.Optional;
import java.util.UUID;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.directory.ServiceDirectory;
import org.sokong.directory.ServiceOffer;
import org.sokong.kernel.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service of the directory that a referral asks for, where one was chosen. */
@Service
@PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
public class AskedService {

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ServiceDirectory directory;
    private final AuditLog audit;

    AskedService(
            Referrals referrals, ReferralSides sides, ServiceDirectory directory, AuditLog audit) {
        this.referrals = referrals;
        this.sides = sides;
        this.directory = directory;
        this.audit = audit;
    }

    /**
     * Chooses a service of the draft's receiver; another receiver takes the choice away.
     *
     * @param version version the writer started from
     * @return version of what is saved now
     * @throws DomainException when it is no service of the receiver, the draft was sent, or
     *     somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    @Transactional
    public long choose(UUID referralId, long version, UUID serviceId) {
        sides.requireSender(referralId, "referrals.service");
        Referral referral = referrals.lock(referralId).orElseThrow();
        if (referral.version() != version) {
            throw new DomainException("referrals.error.changed");
        }
        UUID receiver = referral.receiverOrganisationId();
        if (directory
                .offer(serviceId)
                .filter(offer -> offer.organisationId().equals(receiver))
                .isEmpty()) {
            throw new DomainException("directory.error.unknown");
        }
        referral.choose(serviceId);
        audit.record(AuditAction.REFERRAL_CHANGED, ReferralService.subject(referral));
        referrals.flush();
        return referral.version();
    }

    /** The chosen service, for both sides; empty when only the organisation is asked. */
    @Transactional(readOnly = true)
    public Optional<ServiceOffer> of(UUID referralId) {
        Referrals.Parties parties = sides.parties(referralId, "referrals.service");
        if (!sides.isSender(parties) && !sides.isReceiver(parties)) {
            throw sides.refuse(parties, "referrals.service");
        }
        return referrals.findById(referralId).map(Referral::serviceId).flatMap(directory::offer);
    }
}
