package org.sokong.matrix;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.sokong.access.Recipients;
import org.sokong.reports.Figure;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.sokong.transfers.TransferBox;
import org.sokong.transfers.TransferList;
import org.sokong.transfers.TransferReader;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every channel of a case that went over, and of one that two organisations received: what can be
 * tried on any case or referral, and beside it the transfer, mail, and what a report counts.
 */
final class AfterTransferOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final JdbcClient jdbc;

    private AfterTransferOperations(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        AfterTransferOperations operations = new AfterTransferOperations(context);
        operations.all.putAll(ReferralOperations.of(stage, context));
        operations.all.putAll(CaseOperations.of(stage, context));
        operations.transfers(context);
        operations.mail(context);
        operations.report(context);
        operations.lists();
        return operations.all;
    }

    private void transfers(ApplicationContext context) {
        TransferReader reader = context.getBean(TransferReader.class);
        TransferList list = context.getBean(TransferList.class);
        all.put("service TransferReader.detail", (a, target, c) -> reader.detail(id(target)));
        all.put("service TransferReader.standing", (a, target, c) -> reader.standing(id(target)));
        all.put(
                "service TransferReader.ofCase",
                (a, target, c) -> reader.ofCase(target.requireCase()));
        all.put(
                "service TransferList.page",
                (a, target, c) ->
                        Arrays.stream(TransferBox.values())
                                .flatMap(box -> list.page(box, false, 0, 200).stream())
                                .filter(row -> row.id().equals(id(target)))
                                .findAny());
        all.put(
                "page /transfers/:transfer",
                (actor, target, c) ->
                        Reply.shown(
                                actor.visitor().open("/transfers/" + id(target)),
                                jdbc.sql("select code from case_transfer where id = ?")
                                        .param(id(target))
                                        .query(String.class)
                                        .single()));
    }

    private UUID id(Target target) {
        return jdbc.sql("select id from case_transfer where case_id = ?")
                .param(target.requireCase())
                .query(UUID.class)
                .single();
    }

    /** Whether a letter about it would leave now. */
    private void mail(ApplicationContext context) {
        Recipients recipients = context.getBean(Recipients.class);
        Map<String, Function<Target, String>> places =
                Map.of(
                        "case", target -> "cases/" + target.requireCase(),
                        "referral", target -> "referrals/" + target.requireReferral(),
                        "transfer", target -> "transfers/" + id(target));
        places.forEach(
                (name, path) ->
                        all.put(
                                "mail about the " + name,
                                (actor, target, c) ->
                                        Reply.given(
                                                recipients.mayOpen(
                                                        Objects.requireNonNull(actor.principal())
                                                                .user()
                                                                .id(),
                                                        path.apply(target)))));
    }

    /** How many more cases a report counts while the case can be seen than without it. */
    private void report(ApplicationContext context) {
        ReportService reports = context.getBean(ReportService.class);
        all.put(
                "service ReportService.read",
                (actor, target, c) -> {
                    long with = counted(reports);
                    jdbc.sql("delete from case_visible where case_id = ?")
                            .param(target.requireCase())
                            .update();
                    return with - counted(reports);
                });
    }

    /** The first lines of both boxes, with what has ended. */
    private void lists() {
        all.put(
                "page /referrals",
                (actor, target, c) -> {
                    String code = target.secret("referral code");
                    Reply received = box(actor, "received", code);
                    Reply sent = box(actor, "sent", code);
                    return received.verdict() == Verdict.NONE ? sent : received;
                });
    }

    private static Reply box(Actor actor, String box, String code) {
        return Reply.shown(actor.visitor().open("/referrals?all=1&box=" + box), code);
    }

    private static long counted(ReportService reports) {
        return reports.read(ReportPeriod.yearOf(LocalDate.now()), "en")
                .figure(Figure.CASES_BY_STATUS)
                .total();
    }
}
