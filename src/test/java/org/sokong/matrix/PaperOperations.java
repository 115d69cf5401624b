package org.sokong.matrix;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sokong.history.CaseHistory;
import org.sokong.history.HistoryEntry;
import org.sokong.history.HistoryFilter;
import org.sokong.history.HistoryPage;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.planning.FormKind;
import org.sokong.planning.FormPrinting;
import org.sokong.prints.CasePrinting;
import org.sokong.uikit.Language;
import org.springframework.context.ApplicationContext;

/** What can be tried on the history of a case and on what is printed of it. */
final class PaperOperations {

    private static final Pattern LINK = Pattern.compile("VAADIN/dynamic/resource/[^\"]+");

    /** Links of the print tab before those of the intake: the summary in each language. */
    private static final int INTAKE_LINK = Language.values().length;

    private final Map<String, Operation> all = new HashMap<>();
    private final Stage stage;

    private PaperOperations(Stage stage) {
        this.stage = stage;
    }

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        PaperOperations operations = new PaperOperations(stage);
        CaseHistory history = context.getBean(CaseHistory.class);
        operations.on("CaseHistory.page", id -> words(history, id));
        operations.forms(context.getBean(FormPrinting.class));
        operations.cases(context.getBean(CasePrinting.class));
        operations.downloads();
        return operations.all;
    }

    private void forms(FormPrinting printing) {
        on("FormPrinting.form", id -> printing.form(plan(id), Language.ENGLISH).fileName());
        on("FormPrinting.sheet", id -> printing.sheet(plan(id), Language.ENGLISH).fileName());
        on(
                "FormPrinting.trySheet",
                id -> {
                    printing.trySheet(plan(id), Language.ENGLISH);
                    return "done";
                });
    }

    private void cases(CasePrinting printing) {
        on(
                "CasePrinting.summary",
                id -> NarrativeFixture.text(printing.summary(id, Language.ENGLISH, null).file()));
        on(
                "CasePrinting.intake",
                id -> NarrativeFixture.text(printing.intake(id, Language.ENGLISH).file()));
        on("CasePrinting.mayName", printing::mayName);
    }

    private void downloads() {
        all.put(
                "download case summary",
                (actor, target, condition) -> download(actor, target.requireCase(), 0));
        all.put(
                "download case intake",
                (actor, target, condition) -> download(actor, target.requireCase(), INTAKE_LINK));
    }

    private UUID plan(UUID caseId) {
        return stage.record.asOwner(() -> stage.record.forms.start(caseId, FormKind.SAFETY_PLAN));
    }

    /** From the own page where there is one, else by the address of the owner's file. */
    private Reply download(Actor actor, UUID caseId, int link) {
        String page = "/cases/" + caseId + "?tab=print";
        List<String> own = links(actor.visitor().openAndStay(page));
        List<String> found = own;
        for (String holder : List.of("owner", "successor")) {
            found =
                    found.isEmpty()
                            ? links(stage.actor(holder).visitor().openAndStay(page))
                            : found;
        }
        HttpResponse<String> answer = actor.visitor().get("/" + found.get(link));
        return Reply.shown(
                new Visitor.Shown(
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse(""),
                        "",
                        answer.body()),
                "%PDF");
    }

    /** Addresses of files that a page offers, in its order. */
    static List<String> links(Visitor.Shown page) {
        List<String> links = new ArrayList<>();
        Matcher found = LINK.matcher(page.text());
        while (found.find()) {
            links.add(found.group());
        }
        return links;
    }

    /** An entry never prints its answers. */
    private static String words(CaseHistory history, UUID caseId) {
        StringBuilder words = new StringBuilder();
        Long before = null;
        HistoryPage page;
        do {
            page = history.page(caseId, HistoryFilter.ALL, before, Language.ENGLISH.locale());
            for (HistoryEntry entry : page.entries()) {
                entry.records().forEach(record -> words.append(record.changes()));
                before = entry.revision();
            }
        } while (page.more());
        return words.toString();
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
