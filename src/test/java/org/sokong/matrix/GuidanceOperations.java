package org.sokong.matrix;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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

    private void on(String service, Question question) {
        all.put(
                "service " + service,
                (actor, target, condition) -> question.ask(target.requireCase()));
    }

    private interface Question {
        Object ask(UUID caseId);
    }
}
