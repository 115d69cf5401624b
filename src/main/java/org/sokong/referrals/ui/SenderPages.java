package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralStory;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** The sender's page: what was asked, the clock, every step and the outcome. */
@Component
class SenderPages {

    private final ReferralService service;
    private final LinkedPassages passages;
    private final CurrentUser currentUser;
    private final PauseActions pauses;
    private final ProposalActions proposals;
    private final ReferralTexts texts;
    private final StepsCard steps;
    private final TimeText time;

    SenderPages(
            ReferralService service,
            LinkedPassages passages,
            CurrentUser currentUser,
            PauseActions pauses,
            ProposalActions proposals,
            ReferralTexts texts,
            StepsCard steps,
            TimeText time) {
        this.service = service;
        this.passages = passages;
        this.currentUser = currentUser;
        this.pauses = pauses;
        this.proposals = proposals;
        this.texts = texts;
        this.steps = steps;
        this.time = time;
    }

    Div of(Sender referral, Runnable again) {
        PageHeader header =
                new PageHeader(
                        ReferralTexts.text("referrals.page.title", referral.code()),
                        "referrals.page.help.sender");
        if (referral.receiver() != null) {
            String addressee = referral.story().addressee();
            header.withSub(
                    addressee == null
                            ? ReferralTexts.text("referrals.page.to", referral.receiver())
                            : ReferralTexts.text(
                                    "referrals.page.to_someone", referral.receiver(), addressee));
        }
        header.withActions(
                new Button(
                        ReferralTexts.text("referrals.page.case"),
                        click -> CasesNavigation.open(referral.caseId(), "referrals")));
        if (!referral.state().isFinal()
                && referral.mayWork()
                && currentUser.may(Permission.REFERRAL_SEND)) {
            header.withActions(pauses.of(referral, again), withdraw(referral, again));
        }
        Div columns = new Div(steps(referral), asked(referral), passages.of(referral, again));
        columns.addClassName("side-by-side");
        if (StoryCard.tells(referral.story())) {
            columns.addComponentAsFirst(
                    new StoryCard(referral.story(), referral.id(), stop(referral, again)));
        }
        ReferralStory.Proposal proposal = referral.story().proposal();
        if (proposal != null) {
            columns.addComponentAsFirst(proposals.of(referral, proposal, again));
        }
        Div status = new Div(ReferralTexts.badge(referral.state()), texts.clocks(referral.times()));
        status.addClassName("status-line");
        return new Div(header, status, columns);
    }

    /** What stops asking others; for those who may. */
    private Optional<Runnable> stop(Sender referral, Runnable again) {
        return referral.mayWork() && currentUser.may(Permission.REFERRAL_SEND)
                ? Optional.of(
                        () -> {
                            service.stopOrder(referral.id());
                            Notices.done("referrals.done.stop_order");
                            again.run();
                        })
                : Optional.empty();
    }

    private Button withdraw(Sender referral, Runnable again) {
        List<WithdrawalReason> choosable =
                Arrays.stream(WithdrawalReason.values())
                        .filter(WithdrawalReason::choosable)
                        .toList();
        return ReceiverActions.asking(
                "withdraw",
                choosable.toArray(new WithdrawalReason[0]),
                again,
                (reason, note) -> service.withdraw(referral.id(), reason, note));
    }

    private static Div asked(Sender referral) {
        Facts facts = new Facts();
        facts.with("referrals.field.services", ReferralTexts.services(referral.services()));
        if (referral.urgency() != null) {
            facts.with("referrals.field.urgency", ReferralTexts.badge(referral.urgency()));
        }
        if (referral.purpose() != null) {
            facts.with("referrals.field.purpose", ReferralTexts.of(referral.purpose()));
        }
        facts.with("referrals.field.reason", referral.reason());
        facts.with("referrals.field.sections", ReferralTexts.sections(referral.sections()));
        return card("referrals.section.asked", facts);
    }

    private Div steps(Sender referral) {
        Div card = steps.of(referral.steps());
        if (referral.outcome() != null) {
            Facts facts =
                    new Facts()
                            .with("referrals.field.outcome", ReferralTexts.of(referral.outcome()));
            if (referral.outcomeNote() != null) {
                facts.with("referrals.field.note", referral.outcomeNote());
            }
            card.add(new H2(ReferralTexts.text("referrals.section.outcome")), facts);
        }
        return card;
    }

    private static Div card(String titleKey, com.vaadin.flow.component.Component body) {
        Div card = new Div(new H2(ReferralTexts.text(titleKey)), body);
        card.addClassName("card");
        return card;
    }
}
