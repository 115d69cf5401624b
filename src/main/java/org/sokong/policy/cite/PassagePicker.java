package org.sokong.policy.cite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.PassageHit;
import org.sokong.policy.PassageQuery;
import org.sokong.policy.PolicyCitations;
import org.sokong.policy.PolicyLibrary;

/**
 * Finds a passage of the library by words in any language and hands it over, with a sentence on why
 * where one is asked for. A refusal is said in the dialog, and what was chosen stays.
 */
public class PassagePicker extends Dialog {

    /** Longest sentence on why, in characters. */
    public static final int LONGEST_WHY = 1_000;

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 8;

    private final transient Library library;
    private final transient BiConsumer<UUID, String> chosen;
    private final TextField search = new TextField();
    private final RadioButtonGroup<PassageCitation> found = new RadioButtonGroup<>();
    private final Paragraph nothing = new Paragraph();
    private final TextArea why = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final boolean asksWhy;

    /** Where passages are looked for. */
    @org.springframework.stereotype.Component
    public record Library(PolicyLibrary search, PolicyCitations citations) {}

    /**
     * @param title of the dialog and of the button that ends it
     * @param whyLabel label of the sentence on why, null where none is asked for
     * @param chosen takes the passage and the sentence; may refuse
     */
    public PassagePicker(
            Library library,
            String title,
            @Nullable String whyLabel,
            BiConsumer<UUID, String> chosen) {
        this.library = library;
        this.chosen = chosen;
        this.asksWhy = whyLabel != null;
        setHeaderTitle(title);
        setWidth("min(46rem, 94vw)");
        search.setLabel(getTranslation("policy.pick.search"));
        search.setHelperText(getTranslation("policy.pick.search.hint"));
        search.setMaxLength(PassageQuery.MAX_TEXT);
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        search.setAutofocus(true);
        found.setLabel(getTranslation("policy.pick.found"));
        found.setRenderer(new ComponentRenderer<>(CitedCard::new));
        found.setVisible(false);
        nothing.setText(getTranslation("policy.pick.nothing"));
        nothing.getElement().setAttribute("role", "status");
        nothing.setVisible(false);
        why.setLabel(whyLabel == null ? "" : whyLabel);
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(LONGEST_WHY);
        why.setWidthFull();
        why.setVisible(asksWhy);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div body = new Div(search, found, nothing, why, problem);
        body.addClassName("entry-form");
        add(body);
        Button yes = new Button(title, click -> confirm());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void find(String words) {
        List<PassageCitation> hits =
                words.isBlank()
                        ? List.of()
                        : cited(library.search().search(PassageQuery.text(words)).hits());
        found.setItems(hits);
        found.setVisible(!hits.isEmpty());
        nothing.setVisible(hits.isEmpty() && !words.isBlank());
    }

    private List<PassageCitation> cited(List<PassageHit> hits) {
        List<UUID> ids = hits.stream().limit(SHOWN).map(PassageHit::passageId).toList();
        Map<UUID, PassageCitation> citations = library.citations().of(ids, getLocale());
        return ids.stream().map(citations::get).filter(Objects::nonNull).toList();
    }

    private void confirm() {
        problem.setVisible(false);
        PassageCitation choice = found.getValue();
        if (choice == null) {
            tell(getTranslation("policy.pick.choose"));
            search.focus();
            return;
        }
        if (asksWhy && why.getValue().isBlank()) {
            tell(getTranslation("policy.pick.say_why"));
            why.focus();
            return;
        }
        try {
            chosen.accept(choice.passageId(), why.getValue());
            close();
        } catch (DomainException refused) {
            tell(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void tell(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
