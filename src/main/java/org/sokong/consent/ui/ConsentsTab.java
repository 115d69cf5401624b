package org.sokong.consent.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAccess;
import org.sokong.consent.ConsentForms;
import org.sokong.consent.ConsentService;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.sokong.uikit.Typed;

/** The consents of a case, with recording and withdrawing. */
class ConsentsTab extends Div {

    private static final long serialVersionUID = 1;

    private final UUID caseId;
    private final transient ConsentService consents;
    private final transient TimeText time;
    private final boolean mayRecord;
    private final Div list = new Div();

    ConsentsTab(
            UUID caseId,
            ConsentService consents,
            ConsentForms forms,
            TimeText time,
            CaseAccess access,
            CurrentUser currentUser) {
        this.caseId = caseId;
        this.consents = consents;
        this.time = time;
        this.mayRecord = currentUser.may(Permission.CONSENT_RECORD) && access.mayWork(caseId);
        addClassName("tab-stack");
        add(new Paragraph(getTranslation("consent.tab.help")));
        if (mayRecord) {
            add(
                    new Button(
                            getTranslation("consent.record"),
                            click ->
                                    forms.open(
                                            caseId,
                                            ConsentForms.Proposal.NONE,
                                            recorded -> refresh())));
        }
        list.addClassName("cards");
        add(list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<ConsentSummary> all = consents.ofCase(caseId);
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(getTranslation("consent.tab.empty"));
            empty.addClassName("held");
            list.add(empty);
        }
        all.forEach(consent -> list.add(card(consent)));
    }

    private Component card(ConsentSummary consent) {
        Div card = new Div();
        card.addClassName("card");
        H3 title =
                new H3(
                        getTranslation(
                                "consent.summary",
                                text(consent.givenBy()),
                                text(consent.form()),
                                time.date(consent.givenOn()),
                                time.date(consent.expiresOn())));
        Div status = new Div(badge(consent.state()));
        status.addClassName("status-line");
        card.add(title, status);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "recipients",
                consent.recipients().stream()
                        .map(recipient -> Typed.inline(recipient.name()))
                        .collect(Collectors.joining(separator())));
        fact(
                facts,
                "purposes",
                consent.purposes().stream()
                        .map(this::text)
                        .collect(Collectors.joining(separator())));
        fact(
                facts,
                "sections",
                consent.sections().stream()
                        .map(section -> getTranslation(Translations.key("cases", section)))
                        .collect(Collectors.joining(separator())));
        if (consent.evidence() != null) {
            fact(facts, "evidence", consent.evidence()).getElement().setAttribute("dir", "auto");
        }
        card.add(facts);
        if (consent.withdrawnAt() != null) {
            card.add(
                    new Span(
                            getTranslation(
                                    "consent.withdrawn_at",
                                    time.dateTime(consent.withdrawnAt()),
                                    Typed.inline(String.valueOf(consent.withdrawalReason())))));
        } else if (mayRecord && consent.state() == ConsentState.VALID) {
            card.add(
                    new Button(
                            getTranslation("consent.withdraw"), click -> withdraw(consent.id())));
        }
        return card;
    }

    private void withdraw(UUID consentId) {
        ReasonDialog.text(
                        getTranslation("consent.withdraw.title"),
                        getTranslation("consent.withdraw.text"),
                        getTranslation("consent.withdraw"),
                        reason -> {
                            consents.withdraw(consentId, reason);
                            Notices.done("consent.withdrawn.done");
                            refresh();
                        })
                .open();
    }

    private Component fact(DescriptionList facts, String field, String value) {
        DescriptionList.Description description = new DescriptionList.Description(value);
        facts.add(new DescriptionList.Term(getTranslation("consent.field." + field)), description);
        return description;
    }

    private Badge badge(ConsentState state) {
        return new Badge(
                text(state),
                switch (state) {
                    case VALID -> Badge.Tone.GOOD;
                    case EXPIRED -> Badge.Tone.PLAIN;
                    case WITHDRAWN -> Badge.Tone.BAD;
                });
    }

    private String text(Enum<?> constant) {
        return getTranslation(Translations.key("consent", constant));
    }

    private String separator() {
        return getTranslation("uikit.list.separator");
    }
}
