package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.Section;
import org.sokong.referrals.ReferralDetail.Accepted;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Offered;
import org.sokong.referrals.ReferralState;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;

/** What a receiver sees, made once: for the receiver's page and for the sender's preview. */
@org.springframework.stereotype.Component
class ReceiverPages {

    private final ReferralTexts texts;
    private final TimeText time;

    ReceiverPages(ReferralTexts texts, TimeText time) {
        this.texts = texts;
        this.time = time;
    }

    /** Enough to say yes or no. */
    Div offered(String titleKey, Offered offered) {
        Span code = new Span(offered.code());
        code.addClassName("code");
        Facts facts =
                new Facts()
                        .with("referrals.column.code", code)
                        .with("referrals.field.sender", offered.senderOrganisation())
                        .with(
                                "referrals.field.services",
                                ReferralTexts.services(offered.services()))
                        .with(
                                "referrals.field.urgency",
                                ReferralTexts.badge(offered.urgency()),
                                new Span(" " + texts.answerWithin(offered)))
                        .with("referrals.field.age_band", texts.ageBand(offered.ageBand()))
                        .with("referrals.field.languages", texts.languages(offered.languages()))
                        .with("referrals.field.sent_at", time.dateTime(offered.sentAt()));
        if (ReferralState.WAITING.contains(offered.state())) {
            facts.with("referrals.field.due", time.clock(offered.dueAt()));
        }
        return card(titleKey, facts);
    }

    /**
     * The reason and the disclosed sections.
     *
     * @param identity stands where the identity is shared; it is itself never here
     */
    Div accepted(String titleKey, Accepted accepted, Optional<Component> identity) {
        if (accepted.decidedAt() == null) {
            Div card = new Div(new H2(ReferralTexts.text(titleKey)));
            card.addClassName("card");
            card.add(held(ReferralTexts.text("referrals.held.ended")));
            return card;
        }
        Facts facts = new Facts().with("referrals.field.reason", accepted.reason());
        facts.with("referrals.field.shared_until", time.lastDay(accepted.sharedUntil()));
        Div card = card(titleKey, facts);
        for (DisclosedSection section : accepted.disclosed().sections()) {
            card.add(new H3(ReferralTexts.of(section.section())));
            if (section.section() == Section.IDENTITY) {
                card.add(held(ReferralTexts.text("referrals.held.identity")));
                identity.ifPresent(card::add);
            } else {
                card.add(body(section));
            }
        }
        return card;
    }

    /** Number, dates, decision, outcome. */
    Div closed(Closed closed) {
        Facts facts =
                new Facts()
                        .with("referrals.column.state", ReferralTexts.badge(closed.state()))
                        .with("referrals.field.sent_at", time.dateTime(closed.sentAt()));
        if (closed.decidedAt() != null) {
            facts.with("referrals.field.decided", time.dateTime(closed.decidedAt()));
        }
        facts.with("referrals.field.finished", time.dateTime(closed.finishedAt()));
        facts.with("referrals.field.decision", ReferralTexts.text(decisionKey(closed)));
        if (closed.declineReason() != null) {
            facts.with("referrals.field.reason_code", ReferralTexts.of(closed.declineReason()));
        }
        if (closed.notCompletedReason() != null) {
            facts.with(
                    "referrals.field.reason_code", ReferralTexts.of(closed.notCompletedReason()));
        }
        if (closed.outcome() != null) {
            facts.with("referrals.field.outcome", ReferralTexts.of(closed.outcome()));
        }
        Div card = card("referrals.section.result", facts);
        card.add(held(ReferralTexts.text("referrals.held.closed")));
        if (closed.passedOn()) {
            card.add(held(ReferralTexts.text("referrals.held.passed_on")));
        }
        if (closed.state() == ReferralState.WITHDRAWN) {
            card.add(held(ReferralTexts.text("referrals.held.withdrawn")));
        }
        return card;
    }

    private static String decisionKey(Closed closed) {
        if (closed.state() == ReferralState.DECLINED) {
            return "referrals.decision.declined";
        }
        return closed.decidedAt() == null
                ? "referrals.decision.none"
                : "referrals.decision.accepted";
    }

    static Paragraph held(String text) {
        Paragraph held = new Paragraph(text);
        held.addClassName("held");
        return held;
    }

    private Component body(DisclosedSection section) {
        if (section.facts().isEmpty()) {
            return held(ReferralTexts.text("referrals.held.nothing"));
        }
        Facts facts = new Facts();
        for (DisclosedFact fact : section.facts()) {
            facts.with(fact.labelKey(), value(fact));
        }
        return facts;
    }

    private String value(DisclosedFact fact) {
        return ReferralTexts.list(fact.values().stream().map(v -> value(fact.kind(), v)).toList());
    }

    private String value(DisclosedFact.Kind kind, String value) {
        return switch (kind) {
            case TEXT -> value;
            case KEYS -> ReferralTexts.text(value);
            case LANGUAGES -> texts.languages(value);
            case DATE -> time.date(LocalDate.parse(value));
            case MOMENT -> time.dateTime(Instant.parse(value));
        };
    }

    private static Div card(String titleKey, Facts facts) {
        Div card = new Div(new H2(ReferralTexts.text(titleKey)), facts);
        card.addClassName("card");
        return card;
    }
}
