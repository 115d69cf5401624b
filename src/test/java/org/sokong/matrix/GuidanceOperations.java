package org.sokong.matrix;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sokong.cases.PolicyLinks;
import org.sokong.guidance.RestingService;
import org.sokong.guidance.SuggestionService;
import org.springframework.context.ApplicationContext;

/** What can be tried on what the library says about a case. */
final class GuidanceOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final ApplicationContext context;

    private GuidanceOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.context = context;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        GuidanceOperations operations = new GuidanceOperations(stage, context);
        operations.suggestions();
        operations.resting();
        return operations.all;
    }

    private void suggestions() {
        SuggestionService service = context.getBean(SuggestionService.class);
        on("SuggestionService.ofCase", id -> service.ofCase(id, Locale.ENGLISH));
        on("SuggestionService.accept", id -> service.accept(id, stage.passage(), Locale.ENGLISH));
        on(
                "SuggestionService.dismiss",
                id -> {
                    service.dismiss(id, stage.passage());
                    return "done";
                });
        on(
                "SuggestionService.restore",
                id -> {
                    service.restore(id, stage.passage());
                    return "done";
                });
    }

    /** Nothing rests on a passage that no longer holds: who may is told that nothing is open. */
    private void resting() {
        RestingService service = context.getBean(RestingService.class);
        PolicyLinks links = context.getBean(PolicyLinks.class);
        on("RestingService.unsettled", id -> "read " + service.unsettled(id));
        on(
                "RestingService.confirm",
                id -> {
                    service.confirm(id, id, stage.passage(), "words");
                    return "done";
                });
        on(
                "RestingService.citeNewer",
                id -> {
                    service.citeNewer(id, id, stage.passage());
                    return "done";
                });
        on("PolicyLinks.ofRecord", id -> "read " + links.ofRecord(id, id));
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
