package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.sokong.cases.LinkPassage;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;
import org.sokong.policy.PolicyLibrary;

/** Finds a passage and links it, with a sentence on why. */
class LinkPassageDialog extends Dialog {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;

    private final transient PolicyLibrary library;
    private final TextField search = new TextField();
    private final RadioButtonGroup<PassageHit> found = new RadioButtonGroup<>();
    private final TextArea why = new TextArea();
    private final Paragraph problem = new Paragraph();

    LinkPassageDialog(PolicyLibrary library, BiConsumer<UUID, String> link) {
        this.library = library;
        setHeaderTitle(getTranslation("referrals.action.link"));
        setWidth("min(46rem, 94vw)");
        search.setLabel(getTranslation("referrals.link.search"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        found.setLabel(getTranslation("referrals.link.found"));
        found.setRenderer(new ComponentRenderer<>(LinkPassageDialog::line));
        found.setVisible(false);
        why.setLabel(getTranslation("referrals.link.why"));
        why.setMaxLength(LinkPassage.LONGEST);
        why.setWidthFull();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div body = new Div(search, found, why, problem);
        body.addClassName("fields");
        add(body);
        Button yes = new Button(getTranslation("referrals.action.link"), click -> confirm(link));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void find(String words) {
        List<PassageHit> hits =
                words.isBlank()
                        ? List.of()
                        : library.search(PassageQuery.text(words)).hits().stream()
                                .limit(SHOWN)
                                .toList();
        found.setItems(hits);
        found.setVisible(!hits.isEmpty());
    }

    private void confirm(BiConsumer<UUID, String> link) {
        problem.setVisible(false);
        if (found.isEmpty() || why.getValue().isBlank()) {
            problem.setText(getTranslation("referrals.link.choose"));
            problem.setVisible(true);
            return;
        }
        try {
            link.accept(found.getValue().passageId(), why.getValue());
            close();
        } catch (DomainException refusal) {
            problem.setText(getTranslation(refusal.key(), refusal.arguments()));
            problem.setVisible(true);
        }
    }

    private static Div line(PassageHit hit) {
        Span text = new Span(hit.shown());
        text.getElement().setAttribute("lang", hit.shownLanguage().tag());
        text.getElement().setAttribute("dir", hit.shownLanguage().rightToLeft() ? "rtl" : "ltr");
        Div line = new Div(new Span(hit.citation() + " " + hit.document().title()), text);
        line.addClassName("passage-line");
        return line;
    }
}
