package org.sokong.matrix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.World;
import org.sokong.cases.FlagService;
import org.sokong.cases.HandOver;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverService;
import org.springframework.context.ApplicationContext;

/** What can be tried to give cases away, one by one or all of their owner, and with flags. */
final class HandoverOperations {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 15);

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;
    private final HandoverService handover;
    private final FlagService flags;

    private HandoverOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
        this.handover = context.getBean(HandoverService.class);
        this.flags = context.getBean(FlagService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        HandoverOperations operations = new HandoverOperations(stage, context);
        operations.add();
        return operations.all;
    }

    private void add() {
        UUID owner = stage.principal("owner").user().id();
        on("HandoverService.plan", id -> line(handover.plan(Set.of(id)), id));
        on("HandoverService.planOf", id -> line(handover.planOf(owner), id));
        on("HandoverService.nameOf", id -> handover.nameOf(owner));
        on("HandoverService.handOver", this::give);
        on(
                "HandoverService.result",
                id -> {
                    UUID step = world.as(stage.principal("supervisor"), () -> give(id));
                    return handover.result(step);
                });
        on(
                "FlagService.ofCase",
                id -> {
                    flag(id);
                    return flags.ofCase(id);
                });
        on("FlagService.raise", id -> flags.raise(id, "Ask again", DAY));
        on(
                "FlagService.clear",
                id -> {
                    flags.clear(flag(id), 0, "Asked");
                    return "done";
                });
        all.put(
                "page /cases/hand-over/:user",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/cases/hand-over/" + owner),
                                target.secret("case code")));
    }

    private UUID flag(UUID caseId) {
        return world.as(stage.principal("supervisor"), () -> flags.raise(caseId, "Ask again", DAY));
    }

    private static Optional<HandoverPlan.Line> line(HandoverPlan plan, UUID caseId) {
        return plan.cases().stream().filter(line -> line.id().equals(caseId)).findAny();
    }

    private UUID give(UUID caseId) {
        return handover.handOver(
                new HandOver(
                        null,
                        List.of(
                                new HandOver.Item(
                                        caseId,
                                        stage.caseVersion(caseId),
                                        stage.principal("teammate").user().id())),
                        "Leaves at the end of the month"));
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
