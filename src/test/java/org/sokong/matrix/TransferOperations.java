package org.sokong.matrix;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.Answer;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.OfferTransfer;
import org.sokong.transfers.TransferBox;
import org.sokong.transfers.TransferDeclineReason;
import org.sokong.transfers.TransferList;
import org.sokong.transfers.TransferReader;
import org.sokong.transfers.TransferReason;
import org.sokong.transfers.TransferService;
import org.sokong.transfers.TransferSharing;
import org.sokong.transfers.TransferWithdrawalReason;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried on an offer of a case to the organisation that received its referral. */
final class TransferOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;
    private final JdbcClient jdbc;
    private final TransferService transfers;
    private final TransferReader reader;
    private final TransferList list;
    private final ConsentService consents;

    private TransferOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.transfers = context.getBean(TransferService.class);
        this.reader = context.getBean(TransferReader.class);
        this.list = context.getBean(TransferList.class);
        this.consents = context.getBean(ConsentService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        TransferOperations operations = new TransferOperations(stage, context);
        operations.add(context);
        return operations.all;
    }

    private void add(ApplicationContext context) {
        UUID taker = stage.principal("receiver").user().id();
        on("TransferService.offer", target -> transfers.offer(command(target.requireCase())));
        on(
                "TransferService.request",
                target -> transfers.request(target.secret("referral code"), "we see her daily"));
        on(
                "TransferService.accept",
                target -> {
                    transfers.accept(offered(target), taker);
                    return "done";
                });
        on(
                "TransferService.decline",
                target -> {
                    transfers.decline(offered(target), TransferDeclineReason.WRONG_AREA, null);
                    return "done";
                });
        on(
                "TransferService.withdraw",
                target -> {
                    transfers.withdraw(
                            offered(target), TransferWithdrawalReason.NO_LONGER_NEEDED, null);
                    return "done";
                });
        TransferSharing sharing = context.getBean(TransferSharing.class);
        on(
                "TransferSharing.ask",
                target -> {
                    sharing.ask(target.requireCase(), stage.receiver, "nobody else can house her");
                    return "done";
                });
        on(
                "TransferSharing.hear",
                target -> String.valueOf(sharing.hear(target.requireCase(), stage.receiver)));
        on(
                "TransferSharing.asked",
                target -> String.valueOf(sharing.asked(target.requireCase(), stage.receiver)));
        on("TransferReader.detail", target -> reader.detail(offered(target)));
        on("TransferReader.standing", target -> reader.standing(offered(target)));
        on(
                "TransferReader.ofCase",
                target -> {
                    offered(target);
                    return reader.ofCase(target.requireCase());
                });
        on(
                "TransferList.page",
                target -> {
                    UUID id = offered(target);
                    return Arrays.stream(TransferBox.values())
                            .flatMap(box -> list.page(box, false, 0, 200).stream())
                            .filter(row -> row.id().equals(id))
                            .findAny();
                });
        all.put(
                "page /transfers/:transfer",
                (actor, target, condition) -> {
                    UUID id = offered(target);
                    return Reply.shown(
                            actor.visitor().open("/transfers/" + id),
                            jdbc.sql("select code from case_transfer where id = ?")
                                    .param(id)
                                    .query(String.class)
                                    .single());
                });
    }

    /** Offering again what is offered gives the same transfer. */
    private UUID offered(Target target) {
        return world.as(
                stage.principal("supervisor"),
                () -> transfers.offer(command(target.requireCase())));
    }

    private OfferTransfer command(UUID caseId) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        UUID consent =
                world.as(
                        stage.principal("supervisor"),
                        () ->
                                consents.record(
                                        new RecordConsent(
                                                caseId,
                                                GivenBy.CLIENT,
                                                ConsentForm.WRITTEN,
                                                "vi",
                                                Answer.NO,
                                                Set.of(stage.receiver),
                                                Set.of(Purpose.TRANSFER),
                                                ConsentSections.SHAREABLE,
                                                today,
                                                today.plusDays(60),
                                                "paper in the safe")));
        return new OfferTransfer(
                caseId,
                stage.receiver,
                TransferReason.CLIENT_MOVES,
                Urgency.NORMAL,
                "her sister lives there",
                consent,
                null,
                "");
    }

    private void on(String service, Question question) {
        all.put("service " + service, (actor, target, condition) -> question.ask(target));
    }

    private interface Question {
        Object ask(Target target);
    }
}
