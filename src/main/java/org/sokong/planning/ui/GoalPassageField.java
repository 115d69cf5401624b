package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.planning.GoalPassage;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;

/** The passage of the policy library that a goal rests on: found by words, or taken away. */
class GoalPassageField extends Div {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 6;
    private static final int LONGEST = 300;

    private final transient PlanServices services;
    private final Div cited = new Div();
    private final TextField search = new TextField();
    private final RadioButtonGroup<PassageHit> found = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();
    private @Nullable UUID chosen;

    GoalPassageField(PlanServices services) {
        this.services = services;
        search.setLabel(getTranslation("planning.goal.passage.search"));
        search.setHelperText(getTranslation("planning.goal.passage.hint"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        found.setLabel(getTranslation("planning.goal.passage.found"));
        found.setRenderer(new ComponentRenderer<>(GoalPassageField::hit));
        found.setVisible(false);
        found.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        chosen = change.getValue().passageId();
                    }
                });
        nothing.setText(getTranslation("planning.goal.passage.nothing"));
        nothing.setVisible(false);
        cited.addClassName("plan-cited");
        cited.setVisible(false);
        add(cited, search, found, nothing);
    }

    /** The passage that is cited, null for none. */
    @Nullable UUID chosen() {
        return chosen;
    }

    void show(@Nullable GoalPassage passage) {
        chosen = passage == null ? null : passage.id();
        cited.removeAll();
        cited.setVisible(passage != null);
        if (passage != null) {
            Paragraph text = new Paragraph(passage.citation() + " · " + passage.title());
            text.getElement().setAttribute("dir", "auto");
            Button remove =
                    new Button(getTranslation("planning.goal.passage.remove"), click -> show(null));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            cited.add(text, remove);
        }
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
        Span where = new Span(hit.citation() + " · " + hit.document().title());
        where.addClassName("why");
        where.getElement().setAttribute("dir", "auto");
        String text = hit.shown();
        Span words = new Span(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text);
        words.getElement().setAttribute("lang", hit.shownLanguage().tag());
        words.getElement().setAttribute("dir", hit.shownLanguage().rightToLeft() ? "rtl" : "ltr");
        return new Div(where, words);
    }
}
