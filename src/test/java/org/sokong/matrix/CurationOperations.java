package org.sokong.matrix;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.Curation;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried with a document that is not published. Each attempt has its own. */
final class CurationOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final Curation curation;
    private final PolicyImporter importer;
    private final JdbcClient jdbc;

    private CurationOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.curation = context.getBean(Curation.class);
        this.importer = context.getBean(PolicyImporter.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        CurationOperations operations = new CurationOperations(stage, context);
        PolicyLibrary library = context.getBean(PolicyLibrary.class);
        operations.on(
                "PolicyLibrary.document",
                condition ->
                        library.document(
                                condition.equals("draft")
                                        ? operations.draft()
                                        : library.documents().getFirst().id()));
        operations.on(
                "PolicyLibrary.passage",
                condition ->
                        library.passage(
                                condition.equals("draft")
                                        ? operations.passageOf(operations.draft())
                                        : stage.passage()));
        operations.on(
                "PolicyLibrary.passages",
                condition ->
                        library.passages(
                                List.of(
                                        condition.equals("draft")
                                                ? operations.passageOf(operations.draft())
                                                : stage.passage())));
        operations.on(
                "Curation.send",
                condition -> {
                    operations.curation.send(operations.draft());
                    return "sent";
                });
        operations.on(
                "Curation.publish",
                condition -> {
                    operations.curation.publish(operations.sent(condition));
                    return "published";
                });
        operations.on(
                "Curation.sendBack",
                condition -> {
                    operations.curation.sendBack(operations.sent(condition), "Look again");
                    return "sent back";
                });
        return operations.all;
    }

    private void on(String service, Question question) {
        all.put("service " + service, (actor, target, condition) -> question.ask(condition));
    }

    /** A draft by a curator who is in no table. */
    private UUID draft() {
        return draftBy(stage.principal("other-curator"));
    }

    /** Sent for review: by the curator of the table when it is their own. */
    private UUID sent(String condition) {
        UserPrincipal author =
                stage.principal(condition.equals("own") ? "curator" : "other-curator");
        UUID draft = draftBy(author);
        stage.world().as(author, () -> curation.send(draft));
        return draft;
    }

    private UUID draftBy(UserPrincipal author) {
        String text =
                "Every shelter offers counselling to each of its residents, says guidance %s.\n"
                        .formatted(UUID.randomUUID());
        return stage.world()
                .as(
                        author,
                        () ->
                                importer.importFile("a.txt", text.getBytes(StandardCharsets.UTF_8))
                                        .documentId());
    }

    private UUID passageOf(UUID document) {
        return jdbc.sql("select id from policy_passage where document_id = ?")
                .param(document)
                .query(UUID.class)
                .single();
    }

    private interface Question {
        Object ask(String condition);
    }
}
