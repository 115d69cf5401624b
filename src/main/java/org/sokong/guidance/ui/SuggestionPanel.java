package org.sokong.guidance.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.UUID;
import org.sokong.guidance.Suggestion;
import org.sokong.guidance.SuggestionService;
import org.sokong.guidance.Suggestions;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** Suggested passages of a case, each with why it is suggested. */
class SuggestionPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient SuggestionService service;
    private final transient TimeText time;
    private final UUID caseId;
    private final transient Runnable linked;

    SuggestionPanel(SuggestionService service, TimeText time, UUID caseId, Runnable linked) {
        this.service = service;
        this.time = time;
        this.caseId = caseId;
        this.linked = linked;
        addClassNames("stacked", "guidance");
        fill();
    }

    private void fill() {
        removeAll();
        Suggestions found = service.ofCase(caseId, getLocale());
        add(new H2(getTranslation("guidance.title")));
        Paragraph about =
                new Paragraph(
                        found.about().isEmpty()
                                ? getTranslation("guidance.about.nothing")
                                : getTranslation(
                                        "guidance.about",
                                        String.join(
                                                getTranslation("uikit.list.separator"),
                                                found.about())));
        about.addClassName("sub");
        add(about);
        if (found.offered().isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("guidance.none"), getTranslation("guidance.none.hint")));
        }
        found.offered().forEach(one -> add(card(one, found.mayDecide())));
        if (!found.dismissed().isEmpty()) {
            Div list = new Div();
            list.addClassName("stacked");
            found.dismissed().forEach(one -> list.add(dismissed(one, found.mayDecide())));
            add(new Details(getTranslation("guidance.dismissed", found.dismissed().size()), list));
        }
    }

    private Div card(Suggestion one, boolean mayDecide) {
        Div card = card(one.passage());
        UnorderedList why = new UnorderedList();
        why.addClassName("guidance-why");
        why.getElement().setAttribute("aria-label", getTranslation("guidance.why"));
        one.reasons().forEach(reason -> why.add(new ListItem(reason)));
        card.add(why);
        if (mayDecide) {
            String named = one.passage().citation();
            Button accept =
                    new Button(getTranslation("guidance.accept"), click -> accept(one.passage()));
            accept.addThemeVariants(ButtonVariant.SMALL);
            accept.setAriaLabel(getTranslation("guidance.accept.of", named));
            Button dismiss =
                    new Button(getTranslation("guidance.dismiss"), click -> dismiss(one.passage()));
            dismiss.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            dismiss.setAriaLabel(getTranslation("guidance.dismiss.of", named));
            Div actions = new Div(accept, dismiss);
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private Div dismissed(Suggestion one, boolean mayDecide) {
        Div card = card(one.passage());
        Span who =
                new Span(
                        time.dateTime(Objects.requireNonNull(one.dismissedAt()))
                                + " · "
                                + Typed.inline(Objects.requireNonNull(one.dismissedBy())));
        who.addClassName("why");
        card.add(who);
        if (mayDecide) {
            Button restore =
                    new Button(getTranslation("guidance.restore"), click -> restore(one.passage()));
            restore.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            restore.setAriaLabel(getTranslation("guidance.restore.of", one.passage().citation()));
            card.add(restore);
        }
        return card;
    }

    private static Div card(PassageCitation passage) {
        Div card = new Div(new CitedCard(passage), CitedCard.copy(passage));
        card.addClassName("card");
        return card;
    }

    private void accept(PassageCitation passage) {
        run(
                () -> service.accept(caseId, passage.passageId(), getLocale()),
                "guidance.done.accepted");
        linked.run();
    }

    private void dismiss(PassageCitation passage) {
        run(() -> service.dismiss(caseId, passage.passageId()), "guidance.done.dismissed");
        fill();
    }

    private void restore(PassageCitation passage) {
        run(() -> service.restore(caseId, passage.passageId()), "guidance.done.restored");
        fill();
    }

    private static void run(Runnable deed, String done) {
        try {
            deed.run();
            Notices.done(done);
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }
}
