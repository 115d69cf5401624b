package org.sokong.narratives.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.sokong.narratives.ReportKind;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;

/** Chooses the kind and the language of a new report. */
class StartDialog extends Dialog {

    private static final long serialVersionUID = 1;

    StartDialog(NarrativeServices services, UUID caseId) {
        setHeaderTitle(getTranslation("narratives.start"));
        setWidth("min(30rem, 94vw)");
        Select<ReportKind> kind = kinds();
        kind.setLabel(getTranslation("narratives.kind"));
        Select<Language> language = languages();
        language.setLabel(getTranslation("narratives.language"));
        language.setValue(Language.of(getLocale()));
        FieldProblems problems = new FieldProblems();
        Div body =
                new Div(
                        new Paragraph(getTranslation("narratives.start.explain")),
                        kind,
                        language,
                        problems);
        body.addClassName("stacked");
        add(body);
        Button begin =
                new Button(
                        getTranslation("narratives.start.now"),
                        click ->
                                problems.run(
                                        () -> {
                                            UUID id =
                                                    services.reports()
                                                            .start(
                                                                    caseId,
                                                                    kind.getValue(),
                                                                    language.getValue());
                                            close();
                                            NarrativesPath.open(caseId, id);
                                        }));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), begin);
    }

    static Select<ReportKind> kinds() {
        Select<ReportKind> kind = new Select<>();
        kind.setItems(ReportKind.values());
        kind.setItemLabelGenerator(EnumLabels.of("narratives"));
        kind.setValue(ReportKind.PROGRESS);
        kind.setWidthFull();
        return kind;
    }

    static Select<Language> languages() {
        Select<Language> language = new Select<>();
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setWidthFull();
        return language;
    }
}
