package org.sokong.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.World;
import org.sokong.forms.FormValues;
import org.sokong.kernel.Answer;
import org.sokong.screening.ChildForm;
import org.sokong.screening.EventStage;
import org.sokong.screening.ScreeningService;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingService;
import org.springframework.context.ApplicationContext;

/** What can be tried on the screening and the trafficking events of a case. */
final class ScreeningOperations {

    private static final TraffickingEventForm EVENT =
            TraffickingEventForm.of(EventStage.EXPLOITATION);
    private static final ChildForm CHILD = new ChildForm(null, null, Answer.YES, null);

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final World world;

    private ScreeningOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.world = context.getBean(World.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        ScreeningOperations operations = new ScreeningOperations(stage, context);
        operations.events(context.getBean(TraffickingService.class));
        operations.screening(context.getBean(ScreeningService.class));
        return operations.all;
    }

    private void events(TraffickingService events) {
        on("TraffickingService.ofCase", events::ofCase);
        on("TraffickingService.add", id -> events.add(id, EVENT));
        on(
                "TraffickingService.change",
                id -> {
                    UUID event = asOwner(() -> events.add(id, EVENT));
                    return events.change(event, 0, EVENT.aged(17, null));
                });
        on(
                "TraffickingService.remove",
                id -> {
                    UUID event = asOwner(() -> events.add(id, EVENT));
                    events.remove(event, 0, "told twice");
                    return "done";
                });
    }

    private void screening(ScreeningService screening) {
        on("ScreeningService.ofCase", screening::ofCase);
        on(
                "ScreeningService.save",
                id -> {
                    long version = asOwner(() -> screening.ofCase(id).version());
                    return "version "
                            + screening.save(
                                    id, version, FormValues.BLANK.with("pregnant", Answer.NO));
                });
        on("ScreeningService.addChild", id -> screening.addChild(id, CHILD));
        on(
                "ScreeningService.changeChild",
                id -> {
                    UUID child = asOwner(() -> screening.addChild(id, CHILD));
                    return screening.changeChild(
                            child, 0, new ChildForm(null, null, Answer.NO, null));
                });
        on(
                "ScreeningService.removeChild",
                id -> {
                    UUID child = asOwner(() -> screening.addChild(id, CHILD));
                    screening.removeChild(child, 0, "told twice");
                    return "done";
                });
    }

    private <T> T asOwner(World.Question<T, RuntimeException> deed) {
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
