package org.sokong.linked.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.linked.LinkedCase;
import org.sokong.linked.LinkedCaseService;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TypedText;

/** The cases a case is linked with; another one is named only to who may open it. */
class LinkedTab extends Div {

    private static final long serialVersionUID = 1;

    private final transient LinkedServices services;
    private final UUID caseId;

    LinkedTab(LinkedServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("tab-stack");
        show();
    }

    private void show() {
        removeAll();
        add(new Paragraph(getTranslation("linked.tab.hint")));
        if (services.user().may(Permission.CASE_EDIT) && services.access().mayWork(caseId)) {
            Button link =
                    new Button(
                            getTranslation("linked.action.link"),
                            click -> new LinkDialog(services, caseId, this::show).open());
            link.addThemeVariants(ButtonVariant.PRIMARY);
            add(link);
        }
        List<LinkedCase> links = services.links().ofCase(caseId);
        if (links.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("linked.tab.empty"),
                            getTranslation("linked.tab.empty.hint")));
        }
        links.forEach(link -> add(card(link)));
    }

    private Component card(LinkedCase link) {
        String relation =
                services.codes()
                        .label(
                                link.relation(),
                                LinkedCaseService.RELATIONS,
                                Language.of(getLocale()));
        Div head = new Div(new H3(relation), other(link));
        head.addClassName("status-line");
        Div card = new Div(head);
        card.addClassNames("card", "tab-stack");
        if (link.removedAt() != null) {
            head.add(new Badge(getTranslation("linked.card.removed"), Badge.Tone.PLAIN));
        }
        if (link.since() != null) {
            card.add(sub(getTranslation("linked.card.since", services.time().date(link.since()))));
        }
        words(card, link.note());
        words(card, link.removalReason());
        if (link.mayRemove()) {
            Button remove =
                    new Button(getTranslation("linked.action.remove"), click -> remove(link));
            remove.setAriaLabel(getTranslation("linked.action.remove_of", relation, name(link)));
            card.add(remove);
        }
        return card;
    }

    private Component other(LinkedCase link) {
        UUID other = link.otherId();
        if (other == null) {
            return new Span(name(link));
        }
        Anchor open = new Anchor(CasesNavigation.path(other), name(link));
        open.addClassName("code");
        return open;
    }

    private String name(LinkedCase link) {
        return link.otherCode() == null ? getTranslation("linked.card.another") : link.otherCode();
    }

    private static Span sub(String text) {
        Span sub = new Span(text);
        sub.addClassName("sub");
        return sub;
    }

    private static void words(Div card, @Nullable String words) {
        if (words != null) {
            TypedText said = new TypedText(words);
            said.addClassName("words");
            card.add(said);
        }
    }

    private void remove(LinkedCase link) {
        ReasonDialog.text(
                        getTranslation("linked.remove.title"),
                        getTranslation("linked.remove.explain"),
                        getTranslation("linked.action.remove"),
                        reason -> {
                            services.links().remove(caseId, link.id(), reason);
                            Notices.done("linked.done.removed");
                            show();
                        })
                .open();
    }
}
