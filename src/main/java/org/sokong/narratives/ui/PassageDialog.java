package org.sokong.narratives.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.sokong.narratives.ReportBlock;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Language;

/** Finds a passage of the policy library and quotes it in the report's language. */
class PassageDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;
    private static final int LONGEST = 600;

    private final transient NarrativeServices services;
    private final RadioButtonGroup<PassageHit> found = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();

    PassageDialog(NarrativeServices services, Language language, Consumer<ReportBlock> chosen) {
        this.services = services;
        setHeaderTitle(getTranslation("narratives.add.passage"));
        setWidth("min(46rem, 94vw)");
        TextField search = new TextField(getTranslation("narratives.cite.search"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        search.focus();
        found.setLabel(getTranslation("narratives.cite.found"));
        found.setRenderer(new ComponentRenderer<>(PassageDialog::hit));
        found.setVisible(false);
        found.setManualValidation(true);
        nothing.setText(getTranslation("narratives.cite.none"));
        nothing.setVisible(false);
        FieldProblems problems = new FieldProblems();
        add(new Div(search, found, nothing), problems);
        Button insert =
                new Button(
                        getTranslation("narratives.cite.insert"),
                        click -> {
                            PassageHit hit = found.getValue();
                            found.setErrorMessage(getTranslation("narratives.cite.choose"));
                            found.setInvalid(hit == null);
                            if (hit != null
                                    && problems.run(
                                            () ->
                                                    chosen.accept(
                                                            services.reports()
                                                                    .quote(
                                                                            hit.passageId(),
                                                                            language)))) {
                                close();
                            }
                        });
        insert.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), insert);
    }

    private void find(String words) {
        List<PassageHit> hits =
                words.isBlank()
                        ? List.of()
                        : services.library().search(PassageQuery.text(words)).hits().stream()
                                .limit(SHOWN)
                                .toList();
        found.setItems(hits);
        found.setVisible(!hits.isEmpty());
        nothing.setVisible(hits.isEmpty() && !words.isBlank());
    }

    private static Div hit(PassageHit hit) {
        Span cited = new Span(hit.citation() + " · " + hit.document().title());
        cited.addClassName("why");
        cited.getElement().setAttribute("dir", "auto");
        String shown = hit.shown();
        Paragraph words =
                new Paragraph(
                        shown.length() > LONGEST ? shown.substring(0, LONGEST) + " …" : shown);
        words.addClassName("quoted");
        words.getElement().setAttribute("lang", hit.shownLanguage().tag());
        words.getElement().setAttribute("dir", hit.shownLanguage().rightToLeft() ? "rtl" : "ltr");
        return new Div(cited, words);
    }
}
