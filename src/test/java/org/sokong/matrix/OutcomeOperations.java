package org.sokong.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.World;
import org.sokong.outcomes.RoundDetail;
import org.sokong.outcomes.RoundKind;
import org.sokong.outcomes.RoundService;
import org.springframework.context.ApplicationContext;

/** What can be tried on the rounds of outcomes of a case; the owner has written them. */
final class OutcomeOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;
    private final RoundService rounds;

    private OutcomeOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
        this.rounds = context.getBean(RoundService.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        OutcomeOperations operations = new OutcomeOperations(stage, context);
        operations.add();
        return operations.all;
    }

    private void add() {
        on("RoundService.start", target -> rounds.start(target.requireCase(), RoundKind.MONTH_18));
        on("RoundService.ofCase", target -> rounds.ofCase(target.requireCase()));
        on("RoundService.read", target -> rounds.read(draft(target).item().id()).values().stored());
        on(
                "RoundService.save",
                target -> {
                    RoundDetail draft = draft(target);
                    return rounds.save(draft.item().id(), draft.version(), draft.values());
                });
        on(
                "RoundService.complete",
                target -> {
                    RoundDetail draft = draft(target);
                    rounds.complete(draft.item().id(), draft.version());
                    return "done";
                });
        on("RoundService.correct", target -> rounds.correct(complete(target), "heard wrong"));
        on(
                "RoundService.discard",
                target -> {
                    RoundDetail draft = draft(target);
                    rounds.discard(draft.item().id(), draft.version());
                    return "done";
                });
    }

    private RoundDetail draft(Target target) {
        return world.as(
                stage.principal("owner"),
                () -> {
                    UUID id = rounds.start(target.requireCase(), RoundKind.OTHER);
                    RoundDetail draft = rounds.read(id);
                    rounds.save(
                            id,
                            draft.version(),
                            draft.values()
                                    .with("own_economic", "4")
                                    .with("own_words", target.secret("form answer")));
                    return rounds.read(id);
                });
    }

    private UUID complete(Target target) {
        RoundDetail draft = draft(target);
        world.as(
                stage.principal("owner"),
                () -> rounds.complete(draft.item().id(), draft.version()));
        return draft.item().id();
    }

    private void on(String service, Question question) {
        all.put("service " + service, (actor, target, condition) -> question.ask(target));
    }

    private interface Question {
        Object ask(Target target);
    }
}
