package org.sokong.matrix;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportKind;
import org.sokong.narratives.ReportPrinting;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/** What can be tried on the narrative reports of a case, written by its owner. */
final class NarrativeOperations {

    private static final Pattern LINK = Pattern.compile("VAADIN/dynamic/resource/[^\"]+");

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;
    private final NarrativeFixture fixture;

    private NarrativeOperations(Stage stage, NarrativeFixture fixture) {
        this.stage = stage;
        this.fixture = fixture;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        NarrativeOperations operations =
                new NarrativeOperations(stage, context.getBean(NarrativeFixture.class));
        operations.writing(context.getBean(NarrativeService.class));
        operations.reviewing(context.getBean(NarrativeService.class));
        ReportPrinting printing = context.getBean(ReportPrinting.class);
        operations.on(
                "ReportPrinting.print",
                id -> NarrativeFixture.text(printing.print(operations.approved(id).id()).file()));
        operations.pages();
        return operations.all;
    }

    private void writing(NarrativeService reports) {
        on(
                "NarrativeService.start",
                id -> reports.start(id, ReportKind.PROGRESS, Language.ENGLISH));
        on(
                "NarrativeService.ofCase",
                id -> {
                    draft(id);
                    return reports.ofCase(id);
                });
        on("NarrativeService.read", id -> reports.read(draft(id).id()).text().words());
        on("NarrativeService.facts", id -> reports.facts(draft(id).id()));
        on(
                "NarrativeService.save",
                id -> {
                    ReportDetail draft = draft(id);
                    reports.save(draft.id(), draft.version(), draft.text(), false);
                    return "done";
                });
        on(
                "NarrativeService.submit",
                id -> {
                    ReportDetail draft = draft(id);
                    reports.submit(draft.id(), draft.version());
                    return "done";
                });
        on(
                "NarrativeService.discard",
                id -> {
                    ReportDetail draft = draft(id);
                    reports.discard(draft.id(), draft.version());
                    return "done";
                });
    }

    private void reviewing(NarrativeService reports) {
        on(
                "NarrativeService.comment",
                id -> {
                    ReportDetail asked = submitted(id);
                    return reports.comment(
                            asked.id(), asked.text().blocks().getFirst().id(), "say when");
                });
        on(
                "NarrativeService.sendBack",
                id -> {
                    ReportDetail asked = submitted(id);
                    reports.sendBack(asked.id(), asked.version(), "say when");
                    return "done";
                });
        on(
                "NarrativeService.approve",
                id -> {
                    ReportDetail asked = submitted(id);
                    reports.approve(asked.id(), asked.version(), false, null);
                    return "done";
                });
    }

    private void pages() {
        all.put(
                "page /cases/:id/reports/:report",
                (actor, target, condition) ->
                        Reply.shown(
                                actor.visitor().open(page(draft(target.requireCase()))),
                                target.secret("case code")));
        all.put(
                "download narrative report",
                (actor, target, condition) -> download(actor, approved(target.requireCase())));
    }

    /** From the own page where there is one, else by the address of the owner's file. */
    private Reply download(Actor actor, ReportDetail report) {
        Matcher own = LINK.matcher(actor.visitor().openAndStay(page(report)).text());
        if (own.find()) {
            return Reply.shown(fetch(actor, "/" + own.group()), "%PDF");
        }
        Matcher owners =
                LINK.matcher(stage.actor("owner").visitor().openAndStay(page(report)).text());
        if (!owners.find()) {
            throw new IllegalStateException("no file to download on the page");
        }
        return Reply.shown(fetch(actor, "/" + owners.group()), "%PDF");
    }

    private static Visitor.Shown fetch(Actor actor, String path) {
        HttpResponse<String> answer = actor.visitor().get(path);
        return new Visitor.Shown(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                "",
                answer.body());
    }

    private static String page(ReportDetail report) {
        return "/cases/" + report.caseId() + "/reports/" + report.id();
    }

    private ReportDetail draft(UUID caseId) {
        return fixture.draft(
                stage.principal("owner"),
                caseId,
                ReportKind.PROGRESS,
                Language.ENGLISH,
                secret(caseId));
    }

    private ReportDetail submitted(UUID caseId) {
        return fixture.submitted(
                stage.principal("owner"),
                caseId,
                ReportKind.PROGRESS,
                Language.ENGLISH,
                secret(caseId));
    }

    private ReportDetail approved(UUID caseId) {
        return fixture.approved(
                stage.principal("owner"),
                stage.principal("supervisor"),
                caseId,
                ReportKind.PROGRESS,
                Language.ENGLISH,
                secret(caseId),
                false);
    }

    /** What nobody may read who is refused. */
    static String secret(UUID caseId) {
        return "Report-" + caseId.toString().substring(24);
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
