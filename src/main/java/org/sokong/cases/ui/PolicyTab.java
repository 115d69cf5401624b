package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyPart;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageDetail;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.Language;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Typed;

/** Passages of the policy library that the case rests on, each with its reason. */
class PolicyTab extends Div {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final boolean mayLink;

    PolicyTab(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        this.mayLink =
                detail.mayWork()
                        && !detail.status().isEnded()
                        && services.currentUser().may(Permission.POLICY_LINK);
        addClassName("stacked");
        if (mayLink) {
            Button link =
                    new Button(
                            getTranslation("cases.policy.link"),
                            click -> new LinkPassageDialog(services, detail, changed).open());
            link.addThemeVariants(ButtonVariant.PRIMARY);
            add(link);
        }
        List<PolicyLinkDetail> links = services.policyLinks().ofCase(detail.id());
        Map<UUID, PassageDetail> passages =
                services
                        .library()
                        .passages(links.stream().map(PolicyLinkDetail::passageId).toList())
                        .stream()
                        .collect(Collectors.toMap(PassageDetail::id, p -> p, (one, same) -> one));
        if (links.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("cases.policy.none"),
                            getTranslation("cases.policy.none.hint")));
        }
        links.forEach(link -> add(card(link, passages.get(link.passageId()))));
        services.policyParts().stream()
                .sorted(Comparator.comparingInt(PolicyPart::order))
                .map(part -> part.create(detail.id(), mayLink, changed))
                .flatMap(Optional::stream)
                .forEach(this::add);
    }

    private Div card(PolicyLinkDetail link, @Nullable PassageDetail passage) {
        Paragraph why = new Paragraph(link.why());
        why.addClassName("quoted");
        why.getElement().setAttribute("dir", "auto");
        Span who =
                new Span(
                        services.time().dateTime(link.linkedAt())
                                + " · "
                                + Typed.inline(link.linkedByName()));
        who.addClassName("why");
        Div card = new Div();
        if (passage != null) {
            card.add(
                    new PassageText(
                            passage.citation(),
                            passage.document().title(),
                            passage.shown(),
                            languageOf(passage)),
                    new Anchor(
                            "policy/passages/" + link.passageId(),
                            getTranslation("cases.policy.open")));
        }
        card.add(why, who);
        card.addClassName("card");
        if (mayLink) {
            Button remove =
                    new Button(getTranslation("cases.policy.remove"), click -> remove(link));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            card.add(remove);
        }
        return card;
    }

    private static Language languageOf(PassageDetail passage) {
        return passage.text() == null && passage.abstractOwn() == null
                ? Language.ENGLISH
                : passage.language();
    }

    private void remove(PolicyLinkDetail link) {
        try {
            services.policyLinks().remove(link.id());
            changed.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }
}
