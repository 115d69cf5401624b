package org.sokong.transfers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseMovingOver;
import org.sokong.cases.CaseMovingOver.Place;
import org.sokong.cases.Section;
import org.sokong.consent.AskedSharing;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingDesk;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements between organisations, as far as a whole case is concerned: without one that covers a
 * transfer and every part in which something stands, a second supervisor is asked.
 */
@Service
@PreAuthorize("hasAuthority('CASE_ASSIGN') and hasAuthority('REFERRAL_SEND')")
@Transactional
@RetriedOnConflict
public class TransferSharing {

    private final SharingDesk sharing;
    private final CaseMovingOver moving;
    private final CaseAccess access;

    TransferSharing(SharingDesk sharing, CaseMovingOver moving, CaseAccess access) {
        this.sharing = sharing;
        this.moving = moving;
        this.access = access;
    }

    /**
     * Asks the supervisors of the case.
     *
     * @param reason why it has to go without an agreement
     */
    public void ask(UUID caseId, UUID receiverId, String reason) {
        access.requireWork(caseId, "transfers.sharing");
        Place place = moving.hold(caseId);
        sharing.ask(caseId, List.of(wanted(place, receiverId)), place.code(), reason);
    }

    /**
     * Lets the reader hear the answer too to what somebody else has asked.
     *
     * @return whether an answer is still to come
     */
    public boolean hear(UUID caseId, UUID receiverId) {
        access.requireWork(caseId, "transfers.sharing");
        return sharing.hear(List.of(wanted(moving.place(caseId), receiverId)));
    }

    /** Where the request for the case as it is now stands; empty where nobody was asked. */
    @Transactional(readOnly = true)
    public Optional<SharingDesk.Standing> asked(UUID caseId, UUID receiverId) {
        access.requireWork(caseId, "transfers.sharing");
        return sharing.asked(wanted(moving.place(caseId), receiverId));
    }

    /**
     * Whether nothing stands in the way; the caller has asked for the right to the case. Asked of
     * who offers it, and once more of who takes it over, who need not be able to send, and of the
     * job that looks again.
     */
    @PreAuthorize("hasAuthority('CASE_ASSIGN')")
    boolean allows(UUID caseId, UUID receiverId) {
        return sharing.allows(wanted(moving.place(caseId), receiverId));
    }

    private AskedSharing wanted(Place place, UUID receiverId) {
        Set<Section> filled = moving.filled(place.caseId(), ConsentSections.SHAREABLE);
        return new AskedSharing(
                place.caseId(),
                place.caseId(),
                place.organisationId(),
                receiverId,
                Purpose.TRANSFER,
                filled,
                Set.of(place.caseId()));
    }
}
