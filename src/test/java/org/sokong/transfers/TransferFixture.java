package org.sokong.transfers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.referrals.Urgency;
import org.springframework.stereotype.Component;

/** Offers of cases for a test, made through the services as people make them. */
@Component
public class TransferFixture {

    /** Words that nobody of the receiver may read before its yes. */
    public static final String WORDS = "her sister took her in and she starts work there";

    private final World world;
    private final ConsentService consents;
    private final TransferService transfers;

    TransferFixture(World world, ConsentService consents, TransferService transfers) {
        this.world = world;
        this.consents = consents;
        this.transfers = transfers;
    }

    /** A consent of 90 days to a transfer, to all that can be shared. */
    public UUID consent(UserPrincipal worker, UUID caseId, UUID... named) {
        return consent(worker, caseId, Purpose.TRANSFER, ConsentSections.SHAREABLE, named);
    }

    UUID consent(
            UserPrincipal worker,
            UUID caseId,
            Purpose purpose,
            Set<Section> sections,
            UUID... named) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        return world.as(
                worker,
                () ->
                        consents.record(
                                new RecordConsent(
                                        caseId,
                                        GivenBy.CLIENT,
                                        ConsentForm.WRITTEN,
                                        "vi",
                                        Answer.YES,
                                        Set.of(named),
                                        Set.of(purpose),
                                        sections,
                                        today,
                                        today.plusDays(90),
                                        "paper in the blue folder",
                                        ConsentDetails.ADULT.with(Set.of("VN")))));
    }

    /** An offer from which nothing is missing within a country. */
    public static OfferTransfer complete(UUID caseId, UUID receiver, UUID consentId) {
        return new OfferTransfer(
                caseId,
                receiver,
                TransferReason.CLIENT_MOVES,
                Urgency.URGENT,
                WORDS,
                consentId,
                null,
                "");
    }

    /** A case that is offered, under a consent that names the receiver alone. */
    public UUID offered(UserPrincipal supervisor, UUID caseId, UUID receiver) {
        UUID consent = consent(supervisor, caseId, receiver);
        return world.as(supervisor, () -> transfers.offer(complete(caseId, receiver, consent)));
    }
}
