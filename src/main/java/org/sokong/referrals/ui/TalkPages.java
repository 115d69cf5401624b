package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.referrals.GoalOfReferral;
import org.sokong.referrals.PaperState;
import org.sokong.referrals.ReferralDetail;
import org.sokong.referrals.ReferralDetail.Closed;
import org.sokong.referrals.ReferralDetail.Sender;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.ServiceRecordDetail;
import org.springframework.stereotype.Component;

/**
 * The conversation below what was asked and disclosed: the same pieces for both sides, each with
 * what its side may see and do. After the end the receiver keeps the envelope, and none of this.
 */
@Component
class TalkPages {

    private final TalkServices services;
    private final ReferralReader reader;
    private final StepsCard steps;
    private final CurrentUser currentUser;

    TalkPages(
            TalkServices services,
            ReferralReader reader,
            StepsCard steps,
            CurrentUser currentUser) {
        this.services = services;
        this.reader = reader;
        this.steps = steps;
        this.currentUser = currentUser;
    }

    /**
     * @param messages the messages of the referral, asked for where they are shown
     * @param again shows the whole page anew, when a step of the referral was taken
     */
    Div of(ReferralDetail detail, Supplier<MessagesPanel> messages, Runnable again) {
        Div page = new Div();
        if (detail instanceof Closed) {
            return page;
        }
        boolean draft = detail.state() == ReferralState.DRAFT;
        boolean never = detail instanceof Sender sent && sent.sentAt() == null;
        page.addClassName("side-by-side");
        page.addClassName("talk");
        Optional<PaperState> paper = Optional.empty();
        if (detail instanceof Sender && !never) {
            if (currentUser.may(Permission.REFERRAL_SEND)) {
                paper = services.paper().read(detail.id());
            }
            paper.ifPresent(state -> page.add(new PaperPanel(services, detail.id(), state, again)));
        }
        if (!never && paper.isEmpty()) {
            page.add(messages.get());
        }
        if (!never) {
            ServiceRecordDetail record = services.records().read(detail.id());
            if (record != null) {
                page.add(
                        new AppointmentsPanel(
                                services, detail.id(), record.mayRecord() || open(detail)));
                page.add(new ServicePanel(services, detail.id(), record, again));
            }
        }
        if (!(detail instanceof Sender)) {
            page.add(steps.of(reader.steps(detail.id())));
        }
        if (detail instanceof Sender sender) {
            if (currentUser.may(Permission.CASE_READ)) {
                Optional<GoalOfReferral> goal = services.goals().read(detail.id());
                goal.filter(
                                one ->
                                        one.mayLink()
                                                || one.goal() != null
                                                || !one.differences().isEmpty())
                        .ifPresent(one -> page.add(new GoalPanel(services, detail.id(), one)));
            }
            if (!draft && !never && sender.mayWork() && currentUser.may(Permission.REFERRAL_SEND)) {
                page.add(new PrintPanel(services, detail.id()));
            }
        }
        return page;
    }

    MessagesPanel messages(UUID referralId) {
        return new MessagesPanel(services, referralId);
    }

    private static boolean open(ReferralDetail detail) {
        return ReferralState.DISCLOSING.contains(detail.state())
                && (!(detail instanceof Sender sender) || sender.mayWork());
    }
}
