package org.sokong.matrix;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.policy.PolicyReindex;
import org.sokong.policy.ReindexJobs;
import org.sokong.policy.TopicCuration;
import org.sokong.policy.TopicForm;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried with the thesaurus. */
final class TopicOperations {

    private TopicOperations() {}

    static Map<String, Operation> of(ApplicationContext context) {
        TopicCuration curation = context.getBean(TopicCuration.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, "Matrix");
        }
        TopicForm form = new TopicForm("context", names, Map.of(), Map.of());
        PolicyReindex reindex = context.getBean(PolicyReindex.class);
        ReindexJobs jobs = context.getBean(ReindexJobs.class);
        return Map.ofEntries(
                Map.entry(
                        "service ReindexJobs.latest",
                        (actor, target, condition) -> "answered: " + jobs.latest()),
                Map.entry(
                        "service ReindexJobs.start",
                        (actor, target, condition) -> done(jobs::start)),
                Map.entry(
                        "service PolicyReindex.rebuild",
                        (actor, target, condition) ->
                                "answered: " + reindex.rebuild((done, of) -> {})),
                on("entries", curation::entries),
                on("add", () -> done(() -> curation.add("MATRIX", form))),
                on("change", () -> done(() -> curation.change("JUSTICE", version(jdbc), form))),
                on("retire", () -> done(() -> curation.retire("JUSTICE", version(jdbc), true))),
                on(
                        "backToShipped",
                        () -> done(() -> curation.backToShipped("JUSTICE", version(jdbc)))),
                on("waiting", () -> "answered: " + curation.waiting()),
                on("proposed", () -> "answered: " + curation.proposed(0)),
                on("confirm", () -> done(() -> curation.confirm(UUID.randomUUID(), "JUSTICE"))),
                on("refuse", () -> done(() -> curation.refuse(UUID.randomUUID(), "JUSTICE"))),
                on("confirmAll", () -> "answered: " + curation.confirmAll(UUID.randomUUID())),
                on("proposeAgain", () -> "answered: " + curation.proposeAgain("JUSTICE")));
    }

    private static Map.Entry<String, Operation> on(String method, Question question) {
        return Map.entry(
                "service TopicCuration." + method, (actor, target, condition) -> question.ask());
    }

    private static long version(JdbcClient jdbc) {
        return jdbc.sql("select version from policy_topic where code = 'JUSTICE'")
                .query(Long.class)
                .single();
    }

    private static String done(Runnable deed) {
        deed.run();
        return "done";
    }

    private interface Question {
        Object ask();
    }
}
