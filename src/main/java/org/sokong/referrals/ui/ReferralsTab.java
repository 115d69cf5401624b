package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseTab;
import org.sokong.cases.Section;
import org.sokong.consent.NoShareCheck;
import org.sokong.directory.ServiceOffer;
import org.sokong.directory.ui.ServiceFinder;
import org.sokong.kernel.DomainException;
import org.sokong.referrals.AskedService;
import org.sokong.referrals.ReferralDraft;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralRow;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralsNavigation;
import org.sokong.uikit.Notices;
import org.sokong.uikit.TimeText;

/** The referrals of a case, on the case's page. */
@org.springframework.stereotype.Component
class ReferralsTab implements CaseTab {

    private static final int PLACE = 40;

    private final ReferralList list;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final TimeText time;
    private final ServiceFinder finder;
    private final NoShareCheck noShare;
    private final AskedService asked;
    private final ReferralService service;

    ReferralsTab(
            ReferralList list,
            CaseAccess access,
            CurrentUser currentUser,
            TimeText time,
            ServiceFinder finder,
            NoShareCheck noShare,
            AskedService asked,
            ReferralService service) {
        this.finder = finder;
        this.noShare = noShare;
        this.asked = asked;
        this.service = service;
        this.list = list;
        this.access = access;
        this.currentUser = currentUser;
        this.time = time;
    }

    @Override
    public String key() {
        return "referrals.tab.referrals";
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Section section() {
        return Section.REFERRALS;
    }

    @Override
    public Component create(UUID caseId) {
        Div tab = new Div(new Paragraph(ReferralTexts.text("referrals.tab.help")));
        tab.addClassName("tab-stack");
        if (currentUser.may(Permission.REFERRAL_SEND) && access.mayWork(caseId)) {
            Button refer =
                    new Button(
                            ReferralTexts.text("referrals.action.refer"),
                            click -> ReferralsNavigation.write(caseId));
            refer.addThemeVariants(ButtonVariant.PRIMARY);
            Button find =
                    new Button(ReferralTexts.text("referrals.action.find"), click -> find(caseId));
            Div buttons = new Div(refer, find);
            buttons.addClassName("buttons");
            tab.add(buttons);
        }
        List<ReferralRow> rows = list.ofCase(caseId);
        if (rows.isEmpty()) {
            tab.add(ReceiverPages.held(ReferralTexts.text("referrals.tab.empty")));
        }
        Div cards = new Div();
        cards.addClassName("cards");
        rows.forEach(row -> cards.add(card(row)));
        tab.add(cards);
        return tab;
    }

    /** A referral is begun to whoever is chosen. */
    private void find(UUID caseId) {
        finder.open(caseId, Set.of(), noShare.organisations(caseId), offer -> begin(caseId, offer));
    }

    private void begin(UUID caseId, ServiceOffer offer) {
        try {
            UUID draft =
                    service.draft(
                            caseId,
                            ReferralDraft.to(offer.organisationId(), offer.form().category()));
            asked.choose(draft, 0, offer.id());
            ReferralsNavigation.open(draft);
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
    }

    private Component card(ReferralRow row) {
        RouterLink code = new RouterLink(row.code(), ReferralView.class, ReferralView.of(row.id()));
        code.addClassName("code");
        Div line = new Div(code, ReferralTexts.badge(row.state()));
        line.addClassName("status-line");
        if (row.dueAt() != null) {
            line.add(time.clock(row.dueAt()));
        } else if (row.finishedAt() != null) {
            line.add(
                    new Span(
                            ReferralTexts.text(
                                    "referrals.list.ended_on", time.date(row.finishedAt()))));
        }
        Span what = new Span(ReferralTexts.services(row.services()));
        Div card = new Div(line, what);
        if (row.organisation() != null) {
            Span to = new Span(ReferralTexts.text("referrals.page.to", row.organisation()));
            to.addClassName("step-note");
            card.add(to);
        }
        card.addClassName("card");
        return card;
    }
}
