package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyPart;
import org.sokong.kernel.DomainException;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.EmptyState;
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
                            click ->
                                    new PassagePicker(
                                                    services.library(),
                                                    getTranslation("cases.policy.link"),
                                                    getTranslation("cases.policy.why"),
                                                    this::link)
                                            .open());
            link.addThemeVariants(ButtonVariant.PRIMARY);
            add(link);
        }
        List<PolicyLinkDetail> links = services.policyLinks().ofCase(detail.id());
        Map<UUID, PassageCitation> passages =
                services.library()
                        .citations()
                        .of(links.stream().map(PolicyLinkDetail::passageId).toList(), getLocale());
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

    private Div card(PolicyLinkDetail link, @Nullable PassageCitation passage) {
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
            card.add(new CitedCard(passage), CitedCard.copy(passage));
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

    private void link(UUID passageId, String why) {
        services.policyLinks().link(new LinkPassage(passageId, detail.id(), null, why));
        changed.run();
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
