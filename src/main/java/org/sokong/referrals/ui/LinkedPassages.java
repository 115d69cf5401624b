package org.sokong.referrals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.cite.CitedCard;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralService;
import org.springframework.stereotype.Component;

/** The passages of the policy library that a referral rests on, for its sender. */
@Component
class LinkedPassages {

    private final PolicyLinks links;
    private final PassagePicker.Library library;
    private final ReferralService service;
    private final CurrentUser currentUser;
    private final CaseAccess access;

    LinkedPassages(
            PolicyLinks links,
            PassagePicker.Library library,
            ReferralService service,
            CurrentUser currentUser,
            CaseAccess access) {
        this.links = links;
        this.library = library;
        this.service = service;
        this.currentUser = currentUser;
        this.access = access;
    }

    Div of(Sender referral, Runnable again) {
        Div card = new Div(new H2(ReferralTexts.text("referrals.section.policy")));
        card.addClassName("card");
        List<PolicyLinkDetail> linked =
                currentUser.may(Permission.POLICY_READ)
                                && access.sections(referral.caseId()).contains(Section.POLICY)
                        ? links.ofReferral(referral.id())
                        : List.of();
        Map<UUID, PassageCitation> passages =
                linked.isEmpty()
                        ? Map.of()
                        : library.citations()
                                .of(
                                        linked.stream().map(PolicyLinkDetail::passageId).toList(),
                                        UI.getCurrent().getLocale());
        if (linked.isEmpty()) {
            card.add(ReceiverPages.held(ReferralTexts.text("referrals.link.none")));
        }
        linked.forEach(link -> card.add(line(link, passages.get(link.passageId()))));
        if (referral.mayWork() && currentUser.may(Permission.POLICY_LINK)) {
            card.add(
                    new Button(
                            ReferralTexts.text("referrals.action.link"),
                            click ->
                                    new PassagePicker(
                                                    library,
                                                    ReferralTexts.text("referrals.action.link"),
                                                    ReferralTexts.text("referrals.link.why"),
                                                    (passage, why) -> {
                                                        service.linkPassage(
                                                                referral.id(), passage, why);
                                                        again.run();
                                                    })
                                            .open()));
        }
        return card;
    }

    private static Div line(PolicyLinkDetail link, @Nullable PassageCitation passage) {
        Div line = new Div();
        if (passage != null) {
            line.add(new CitedCard(passage), CitedCard.copy(passage));
        }
        Paragraph why = new Paragraph(link.why());
        why.getElement().setAttribute("dir", "auto");
        line.add(why);
        return line;
    }
}
