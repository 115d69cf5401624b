package org.sokong.codesets.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sokong.codesets.CodeKey;
import org.sokong.codesets.CodeLoadPreview;
import org.sokong.codesets.CodeLoadPreview.Change;
import org.sokong.codesets.CodeLoadPreview.Problem;
import org.sokong.codesets.CodeSetAdministration;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;

/** Brings lists in from a file: first what it would do, then, if it is right, all of it at once. */
@Route("administration/code-lists/load")
@RolesAllowed("CODESETS_MANAGE")
@StyleSheet("styles/codesets.css")
class CodeLoadView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 100;
    private static final String COLUMNS =
            "scheme,version,variable,code,label_en,label_ms,label_vi,label_ar,valid_from,valid_to";

    private final transient CodeSetAdministration service;
    private final transient ListNames names;
    private final Div result = new Div();

    CodeLoadView(CodeSetAdministration service, ListNames names) {
        this.service = service;
        this.names = names;
        Upload upload = new Upload(this::receive);
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv", "text/plain");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CodeSetAdministration.MAX_BYTES);
        upload.setI18n(ComponentTexts.upload());
        upload.addFileRejectedListener(rejected -> problem(rejected.getErrorMessage()));
        // The next file can be chosen at once; what this one would do stands below.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Span columns = new Span(COLUMNS);
        columns.addClassNames("code", "codesets-columns");
        Paragraph form = new Paragraph(new Span(getTranslation("codesets.load.columns")), columns);
        form.addClassName("codesets-columns-line");
        result.getElement().setAttribute("role", "status");
        result.addClassName("codesets-content");
        add(
                new PageHeader(getTranslation("codesets.load.title"), "codesets.load.help")
                        .withActions(
                                new RouterLink(
                                        getTranslation("codesets.load.back"), CodeListsView.class)),
                form,
                upload,
                result);
    }

    /** Reads no more than is allowed, whatever the browser says about the size. */
    private void receive(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes(CodeSetAdministration.MAX_BYTES + 1);
        }
        UI ui = event.getUI();
        try {
            CodeLoadPreview preview = service.preview(content);
            ui.access(() -> show(preview, content));
        } catch (DomainException refusal) {
            String why = ui.getTranslation(refusal.key(), refusal.arguments());
            event.reject(why);
            ui.access(() -> problem(why));
        }
    }

    private void problem(String why) {
        result.removeAll();
        Paragraph problem = new Paragraph(why);
        problem.addClassName("problem");
        result.add(problem);
    }

    private void show(CodeLoadPreview preview, byte[] content) {
        result.removeAll();
        result.add(new H2(getTranslation("codesets.preview")));
        if (!preview.problems().isEmpty()) {
            Paragraph sorry =
                    new Paragraph(
                            getTranslation("codesets.preview.problems", preview.problems().size()));
            sorry.addClassName("problem");
            result.add(sorry, problems(preview.problems()));
            return;
        }
        changes("codesets.preview.added", preview.added());
        changes("codesets.preview.changed", preview.changed());
        changes("codesets.preview.retired", preview.retired());
        if (preview.replaced() > 0) {
            result.add(
                    new Paragraph(getTranslation("codesets.preview.replaced", preview.replaced())));
        }
        if (preview.unchanged() > 0) {
            result.add(
                    new Paragraph(
                            getTranslation("codesets.preview.unchanged", preview.unchanged())));
        }
        if (!preview.isLoadable()) {
            problem(getTranslation("codesets.error.load.nothing"));
            return;
        }
        FieldProblems refusals = new FieldProblems();
        Button load =
                new Button(
                        getTranslation("codesets.load.now"),
                        click -> refusals.run(() -> load(content, preview)));
        load.addThemeVariants(ButtonVariant.PRIMARY);
        load.setDisableOnClick(false);
        Button not = new Button(getTranslation("uikit.cancel"), click -> result.removeAll());
        Div buttons = new Div(load, not);
        buttons.addClassName("codesets-actions");
        result.add(refusals, buttons);
    }

    private void load(byte[] content, CodeLoadPreview preview) {
        CodeLoadPreview done = service.load(content, preview.token());
        Notices.done(
                "codesets.loaded",
                done.added().size(),
                done.changed().size(),
                done.retired().size());
        CodeKey first =
                (done.added().isEmpty()
                                ? done.changed().isEmpty() ? done.retired() : done.changed()
                                : done.added())
                        .stream().map(Change::key).findFirst().orElse(null);
        if (first == null) {
            result.removeAll();
        } else {
            UI.getCurrent().navigate(CodeListsView.class, CodeListsView.address(first.list()));
        }
    }

    private void changes(String key, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        result.add(new H3(getTranslation(key, changes.size())));
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "codesets-list");
        for (Change change : changes.subList(0, Math.min(MOST_SHOWN, changes.size()))) {
            Span code = new Span(change.key().code());
            code.addClassNames("code", "codesets-code");
            Span label =
                    ListNames.in(
                            Language.ENGLISH, change.labels().getOrDefault(Language.ENGLISH, ""));
            Span where =
                    new Span(
                            names.scheme(change.key().scheme())
                                    + " · "
                                    + change.key().version()
                                    + " · "
                                    + names.variable(change.key().list()));
            where.addClassName("sub");
            Div words = new Div(label, code, where);
            words.addClassNames("codesets-words", "codesets-facts");
            list.add(new ListItem(words));
        }
        result.add(list);
        rest(changes.size());
    }

    private UnorderedList problems(List<Problem> problems) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("card", "codesets-list");
        for (Problem problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
            Span line = new Span(getTranslation("codesets.preview.line", problem.line()));
            line.addClassName("list-name");
            Div words =
                    new Div(
                            line,
                            new Span(getTranslation(problem.key(), problem.arguments().toArray())));
            words.addClassNames("codesets-words", "codesets-facts");
            list.add(new ListItem(words));
        }
        return list;
    }

    private void rest(int size) {
        if (size > MOST_SHOWN) {
            Paragraph more =
                    new Paragraph(getTranslation("codesets.preview.more", size - MOST_SHOWN));
            more.addClassName("sub");
            result.add(more);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("codesets.load.title");
    }
}
