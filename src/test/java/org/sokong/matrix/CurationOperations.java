package org.sokong.matrix;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.Authority;
import org.sokong.policy.Curation;
import org.sokong.policy.DocumentForm;
import org.sokong.policy.DocumentKind;
import org.sokong.policy.DocumentVersions;
import org.sokong.policy.ParagraphKind;
import org.sokong.policy.PolicyImporter;
import org.sokong.policy.PolicyLibrary;
import org.sokong.policy.TextCuration;
import org.sokong.policy.Works;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be tried with a document that is not published. Each attempt has its own. */
final class CurationOperations {

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final Curation curation;
    private final PolicyImporter importer;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    private CurationOperations(Stage stage, ApplicationContext context) {
        this.stage = stage;
        this.curation = context.getBean(Curation.class);
        this.importer = context.getBean(PolicyImporter.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.entities = context.getBean(EntityManager.class);
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
                    UUID draft = operations.draft();
                    operations.curation.send(draft, operations.version(draft));
                    return "sent";
                });
        operations.on(
                "Curation.publish",
                condition -> {
                    UUID sent = operations.sent(condition);
                    operations.curation.publish(sent, operations.version(sent));
                    return "published";
                });
        operations.on(
                "Curation.sendBack",
                condition -> {
                    UUID sent = operations.sent(condition);
                    operations.curation.sendBack(sent, operations.version(sent), "Look again");
                    return "sent back";
                });
        operations.text(context);
        return operations.all;
    }

    private void text(ApplicationContext context) {
        TextCuration text = context.getBean(TextCuration.class);
        Works works = context.getBean(Works.class);
        DocumentVersions versions = context.getBean(DocumentVersions.class);
        on(
                "Curation.waiting",
                condition -> {
                    draft();
                    return curation.waiting();
                });
        on("Curation.detail", condition -> curation.detail(draft()));
        on("Curation.dates", condition -> done(curation.dates(draft())));
        on("Curation.issuers", condition -> done(curation.issuers(draft())));
        on(
                "Curation.describe",
                condition -> {
                    UUID draft = condition.equals("sent") ? sent("") : draft();
                    curation.describe(draft, version(draft), form());
                    return "described";
                });
        on(
                "Curation.addNote",
                condition -> {
                    UUID draft = draft();
                    curation.addNote(draft, version(draft), null, "A note");
                    return "noted";
                });
        on(
                "TextCuration.keep",
                condition -> {
                    UUID draft = condition.equals("sent") ? sent("") : draft();
                    return text.keep(draft, version(draft), passageOf(draft), ParagraphKind.BODY);
                });
        on(
                "TextCuration.strip",
                condition -> {
                    UUID draft = draft();
                    return text.strip(draft, version(draft), passageOf(draft));
                });
        on(
                "TextCuration.split",
                condition -> {
                    UUID draft = draft();
                    return text.split(draft, version(draft), passageOf(draft), "Every shelter");
                });
        on(
                "TextCuration.join",
                condition -> {
                    UUID draft = draft();
                    return text.join(draft, version(draft), passageOf(draft));
                });
        on(
                "TextCuration.language",
                condition -> {
                    UUID draft = draft();
                    return text.language(draft, version(draft), passageOf(draft), Language.MALAY);
                });
        on(
                "TextCuration.undo",
                condition -> {
                    UUID draft = draft();
                    return text.undo(draft, version(draft));
                });
        on("Works.proposals", condition -> done(works.proposals(draft())));
        on("Works.work", condition -> done(works.work(draft())));
        on(
                "Works.confirm",
                condition -> {
                    works.confirm(draft(), draft(), true);
                    return "confirmed";
                });
        on(
                "Works.dismiss",
                condition -> {
                    works.dismiss(draft(), draft());
                    return "dismissed";
                });
        on(
                "Works.pair",
                condition -> {
                    UUID draft = draft();
                    works.pair(passageOf(draft), passageOf(translation(works, draft)));
                    return "paired";
                });
        on(
                "Works.part",
                condition -> {
                    UUID draft = draft();
                    works.part(passageOf(draft), passageOf(translation(works, draft)));
                    return "parted";
                });
        on("Works.candidates", condition -> done(works.candidates(draft(), "")));
        on(
                "Works.compare",
                condition -> {
                    UUID draft = draft();
                    return done(works.compare(draft, translation(works, draft)));
                });
        on("DocumentVersions.candidates", condition -> done(versions.candidates(draft())));
        on("DocumentVersions.proposals", condition -> done(versions.proposals(draft())));
        on("DocumentVersions.steps", condition -> done(versions.steps(draft())));
        on(
                "DocumentVersions.replaces",
                condition -> {
                    UUID draft = draft();
                    versions.replaces(draft, version(draft), null);
                    return "set";
                });
        on(
                "DocumentVersions.repeal",
                condition -> {
                    versions.repeal(draft(), LocalDate.of(2026, 1, 1), "No longer needed");
                    return "repealed";
                });
        on("DocumentVersions.inWork", condition -> done(versions.inWork(draft())));
        on(
                "DocumentVersions.begin",
                condition ->
                        done(
                                versions.begin(
                                        condition.equals("draft") ? draft() : published(), null)));
        on(
                "TextCuration.reword",
                condition -> {
                    UUID draft = condition.equals("file") ? draft() : begun(versions);
                    return text.reword(draft, version(draft), passageOf(draft), "Other words");
                });
        on(
                "TextCuration.insert",
                condition -> {
                    UUID draft = condition.equals("file") ? draft() : begun(versions);
                    return text.insert(
                            draft,
                            version(draft),
                            passageOf(draft),
                            ParagraphKind.BODY,
                            "More words");
                });
        all.put(
                "page /policy/curate",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/policy/curate"), "readers do not see yet"));
        all.put(
                "page /policy/curate/:document",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open("/policy/curate/" + draft()),
                                "Nothing of the original is lost"));
    }

    /** That it was answered counts, not how much there was. */
    private static String done(Object answer) {
        return "answered " + answer;
    }

    private long version(UUID document) {
        return jdbc.sql("select version from policy_document where id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }

    private static DocumentForm form() {
        return new DocumentForm(
                "A title",
                null,
                DocumentKind.GUIDELINE,
                null,
                null,
                List.of("MY"),
                null,
                null,
                null,
                null,
                Authority.PRIMARY,
                null);
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
        stage.world().as(author, () -> curation.send(draft, version(draft)));
        entities.flush();
        return draft;
    }

    /** Sent by a curator who is in no table, published by another; all in one transaction. */
    private UUID published() {
        UUID sent = sent("");
        UserPrincipal publisher =
                stage.world()
                        .user(stage.world().organisation("Publishers"), null, Role.POLICY_CURATOR);
        entities.flush();
        stage.world().as(publisher, () -> curation.publish(sent, version(sent)));
        entities.flush();
        return sent;
    }

    /** A new version that was begun by a curator who is in no table. */
    private UUID begun(DocumentVersions versions) {
        UUID old = published();
        UUID draft =
                stage.world().as(stage.principal("other-curator"), () -> versions.begin(old, null));
        entities.flush();
        return draft;
    }

    /** A translation of a document, confirmed by a curator who is in no table. */
    private UUID translation(Works works, UUID original) {
        UserPrincipal author = stage.principal("other-curator");
        UUID translation =
                imported(
                        author,
                        "Setiap rumah perlindungan menawarkan kaunseling kepada setiap penghuninya,"
                                + " menurut panduan %s.\n");
        stage.world().as(author, () -> works.confirm(original, translation, false));
        return translation;
    }

    private UUID draftBy(UserPrincipal author) {
        return imported(
                author,
                "Every shelter offers counselling to each of its residents, says guidance %s.\n");
    }

    private UUID imported(UserPrincipal author, String words) {
        String text = words.formatted(UUID.randomUUID());
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
