package org.sokong.narratives.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sokong.narratives.ReportFact;
import org.sokong.narratives.ReportKind;
import org.sokong.narratives.ReportTemplates;
import org.sokong.narratives.TemplateDetail;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.SureDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** The templates of reports and their upkeep; the address keeps which one is shown. */
@Route("administration/report-templates")
@RolesAllowed("INSTALLATION_MANAGE")
@StyleSheet("styles/narratives.css")
class ReportTemplatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ReportTemplates templates;
    private final transient TimeText time;
    private final Select<ReportKind> kind = StartDialog.kinds();
    private final Select<Language> language = StartDialog.languages();
    private final Div content = new Div();

    ReportTemplatesView(ReportTemplates templates, TimeText time) {
        this.templates = templates;
        this.time = time;
        kind.setLabel(getTranslation("narratives.kind"));
        kind.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        open();
                    }
                });
        language.setLabel(getTranslation("narratives.language"));
        language.setValue(Language.ENGLISH);
        language.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        open();
                    }
                });
        Div choice = new Div(kind, language);
        choice.addClassName("template-choice");
        content.addClassName("stacked");
        add(
                new PageHeader(getTranslation("narratives.templates"), "narratives.templates.help"),
                choice,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        kind.setValue(
                query.getSingleParameter("kind")
                        .flatMap(
                                name ->
                                        Arrays.stream(ReportKind.values())
                                                .filter(each -> each.name().equals(name))
                                                .findFirst())
                        .orElse(ReportKind.PROGRESS));
        language.setValue(
                query.getSingleParameter("language").map(Language::of).orElse(Language.ENGLISH));
        show();
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        ReportTemplatesView.class,
                        new QueryParameters(
                                Map.of(
                                        "kind", List.of(kind.getValue().name()),
                                        "language", List.of(language.getValue().tag()))));
    }

    private void show() {
        content.removeAll();
        TemplateDetail template = templates.read(kind.getValue(), language.getValue());
        Instant changedAt = template.changedAt();
        String changedBy = template.changedByName();
        Paragraph origin =
                new Paragraph(
                        changedAt == null || changedBy == null
                                ? getTranslation("narratives.templates.shipped")
                                : getTranslation(
                                        "narratives.templates.local",
                                        Typed.inline(changedBy),
                                        time.dateTime(changedAt)));
        origin.addClassName("sub");
        BlockEditor editor = new BlockEditor(template.language(), () -> {}, null);
        editor.show(template.text());
        FieldProblems problems = new FieldProblems();
        Button save =
                new Button(
                        getTranslation("uikit.save"),
                        click -> {
                            if (problems.run(
                                    () ->
                                            templates.save(
                                                    template.kind(),
                                                    template.language(),
                                                    template.version(),
                                                    editor.value()))) {
                                Notices.done("narratives.templates.saved");
                                show();
                            }
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("button-row");
        if (template.isLocal()) {
            buttons.add(
                    new Button(
                            getTranslation("narratives.templates.restore"),
                            click ->
                                    new SureDialog(
                                                    "narratives.templates.restore",
                                                    "narratives.templates.restore.sure",
                                                    () -> restore(template))
                                            .open()));
        }
        Div card = new Div(origin, editor, problems, buttons);
        card.addClassName("card");
        content.add(placeholders(), card);
    }

    private void restore(TemplateDetail template) {
        templates.restore(template.kind(), template.language(), template.version());
        Notices.done("narratives.templates.restored");
        show();
    }

    private Details placeholders() {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        for (ReportFact fact : ReportFact.values()) {
            Span word = new Span(fact.placeholder());
            word.addClassName("code");
            list.add(
                    new DescriptionList.Term(word),
                    new DescriptionList.Description(EnumLabels.label("narratives", fact)));
        }
        return new Details(getTranslation("narratives.templates.placeholders"), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("narratives.templates");
    }
}
