package org.sokong.matrix;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.World;
import org.sokong.codesets.CodeSets;
import org.sokong.legal.CaseLawReader;
import org.sokong.legal.DeadlineForm;
import org.sokong.legal.DeadlineService;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.HearingForm;
import org.sokong.legal.HearingService;
import org.sokong.legal.OrderForm;
import org.sokong.legal.OrderService;
import org.sokong.legal.OrderState;
import org.sokong.legal.StatusDecisionForm;
import org.sokong.legal.StatusDecisionService;
import org.sokong.legal.SupportService;
import org.sokong.legal.VictimType;
import org.springframework.context.ApplicationContext;

/** What can be tried on the orders, hearings and deadlines of a case. */
final class LegalOperations {

    private static final String COURT = "Court of the matrix";

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;
    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Kuala_Lumpur"));

    private LegalOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        LegalOperations operations = new LegalOperations(stage, context);
        operations.orders(context.getBean(OrderService.class));
        operations.reading(context);
        operations.hearings(context.getBean(HearingService.class));
        operations.deadlines(context.getBean(DeadlineService.class));
        operations.decisions(context);
        return operations.all;
    }

    private void reading(ApplicationContext context) {
        CaseLawReader reader = context.getBean(CaseLawReader.class);
        SupportService support = context.getBean(SupportService.class);
        on("CaseLawReader.ofCase", reader::ofCase);
        on("SupportService.ofCase", support::ofCase);
        on(
                "SupportService.choose",
                id -> {
                    support.choose(id, VictimType.VICTIM);
                    return "done";
                });
    }

    private void orders(OrderService orders) {
        on("OrderService.add", id -> orders.add(id, order(null)));
        on(
                "OrderService.change",
                id -> {
                    UUID order = asOwner(() -> orders.add(id, order(null)));
                    orders.change(order, 0, order(today));
                    return "done";
                });
        on(
                "OrderService.extend",
                id -> {
                    UUID order = asOwner(() -> orders.add(id, order(today)));
                    return orders.extend(order, 0, order(today.plusDays(9)));
                });
        on(
                "OrderService.close",
                id -> {
                    UUID order = asOwner(() -> orders.add(id, order(null)));
                    orders.close(order, 0, OrderState.ENDED, today, "over", null);
                    return "done";
                });
    }

    private void hearings(HearingService hearings) {
        on("HearingService.add", id -> hearings.add(id, hearing(1)));
        on(
                "HearingService.change",
                id -> {
                    UUID hearing = asOwner(() -> hearings.add(id, hearing(1)));
                    hearings.change(hearing, 0, hearing(2));
                    return "done";
                });
        on(
                "HearingService.hold",
                id -> {
                    UUID hearing = asOwner(() -> hearings.add(id, hearing(-2)));
                    hearings.hold(hearing, 0, "adjourned");
                    return "done";
                });
        on(
                "HearingService.postpone",
                id -> {
                    UUID hearing = asOwner(() -> hearings.add(id, hearing(1)));
                    return hearings.postpone(hearing, 0, hearing(3).at(), null);
                });
        on(
                "HearingService.cancel",
                id -> {
                    UUID hearing = asOwner(() -> hearings.add(id, hearing(1)));
                    hearings.cancel(hearing, 0, "settled");
                    return "done";
                });
    }

    private void deadlines(DeadlineService deadlines) {
        on("DeadlineService.add", id -> deadlines.add(id, deadline()));
        on(
                "DeadlineService.change",
                id -> {
                    UUID deadline = asOwner(() -> deadlines.add(id, deadline()));
                    deadlines.change(deadline, 0, deadline());
                    return "done";
                });
        on(
                "DeadlineService.close",
                id -> {
                    UUID deadline = asOwner(() -> deadlines.add(id, deadline()));
                    deadlines.close(deadline, 0, DeadlineState.DONE, null);
                    return "done";
                });
    }

    private void decisions(ApplicationContext context) {
        StatusDecisionService decisions = context.getBean(StatusDecisionService.class);
        CodeSets codes = context.getBean(CodeSets.class);
        on("StatusDecisionService.ofCase", decisions::ofCase);
        on(
                "StatusDecisionService.record",
                id ->
                        decisions.record(
                                id,
                                new StatusDecisionForm(
                                        codes.coded(
                                                        StatusDecisionService.SCHEME,
                                                        StatusDecisionService.STATUS,
                                                        "ActualVictimOfTrafficking")
                                                .orElseThrow(),
                                        codes.coded(
                                                        StatusDecisionService.SCHEME,
                                                        StatusDecisionService.BODY,
                                                        "Police")
                                                .orElseThrow(),
                                        null,
                                        today,
                                        null,
                                        null,
                                        null)));
    }

    private OrderForm order(@Nullable LocalDate until) {
        return new OrderForm("OTHER_ORDER", COURT, null, null, today, today, until, null);
    }

    private HearingForm hearing(int days) {
        LocalDateTime at = today.plusDays(days).atTime(10, 0);
        return new HearingForm(at, COURT, null);
    }

    private DeadlineForm deadline() {
        return new DeadlineForm("OTHER_DEADLINE", "Visa", null, today, null);
    }

    private UUID asOwner(World.Question<UUID, RuntimeException> deed) {
        return world.as(stage.principal("owner"), deed);
    }

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
