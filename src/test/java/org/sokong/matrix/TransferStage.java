package org.sokong.matrix;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.cases.CaseHiding;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferReason;
import org.sokong.transfers.TransferService;
import org.springframework.context.ApplicationContext;

/** Cases that went over to an organisation in which "successor" owns them now. */
final class TransferStage {

    private final Stage stage;
    private final World world;
    private final CaseHiding hiding;
    private final ConsentService consents;
    private final TransferService transfers;

    TransferStage(Stage stage, World world, ApplicationContext context) {
        this.stage = stage;
        this.world = world;
        this.hiding = context.getBean(CaseHiding.class);
        this.consents = context.getBean(ConsentService.class);
        this.transfers = context.getBean(TransferService.class);
    }

    /**
     * Offered by the supervisor, taken over by the other one's; hidden from a caseworker there.
     *
     * @param kept whether the client lets the former organisation read on
     */
    void move(UUID caseId, boolean kept) {
        world.as(
                stage.principal("owner"),
                () ->
                        hiding.hide(
                                caseId,
                                stage.principal("hidden-successor").user().id(),
                                "Knows the family"));
        UUID id =
                world.as(
                        stage.principal("supervisor"),
                        () -> transfers.offer(command(caseId, kept)));
        world.as(
                stage.principal("successor-supervisor"),
                () -> transfers.accept(id, stage.principal("successor").user().id()));
    }

    private OfferTransfer command(UUID caseId, boolean kept) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        Set<UUID> named = new HashSet<>(Set.of(stage.successor));
        if (kept) {
            named.add(stage.home);
        }
        UUID consent =
                consents.record(
                        new RecordConsent(
                                caseId,
                                GivenBy.CLIENT,
                                ConsentForm.WRITTEN,
                                "vi",
                                Answer.NO,
                                named,
                                Set.of(Purpose.TRANSFER),
                                ConsentSections.SHAREABLE,
                                today,
                                today.plusDays(60),
                                "paper in the safe"));
        return new OfferTransfer(
                caseId,
                stage.successor,
                TransferReason.CLIENT_MOVES,
                Urgency.NORMAL,
                "her sister lives there",
                consent,
                null,
                "");
    }
}
