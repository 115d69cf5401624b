package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.consent.SharingDesk.Standing;
import org.sokong.referrals.ReferralSharing;
import org.sokong.uikit.AwaitedAnswer;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** The way out where no sharing agreement covers a draft: a supervisor is asked. */
class AgreementAsk extends Div {

    private static final long serialVersionUID = 1;

    /**
     * What was asked, and the way to ask.
     *
     * @param others organisations among whom the draft is to be split; empty for none
     * @param asked called once somebody was asked
     */
    AgreementAsk(ReferralSharing sharing, UUID referralId, Set<UUID> others, Runnable asked) {
        List<ReferralSharing.Asked> missing = sharing.asked(referralId, others);
        for (ReferralSharing.Asked each : missing) {
            if (each.request() != null) {
                add(
                        new Paragraph(
                                getTranslation(
                                        "referrals.gap.at",
                                        each.receiver(),
                                        getTranslation(
                                                "referrals.sharing."
                                                        + each.request().state().name()))));
            }
        }
        if (missing.stream().anyMatch(ReferralSharing.Asked::isToAsk)) {
            add(
                    new Button(
                            getTranslation("referrals.sharing.ask"),
                            click -> ask(sharing, referralId, others, asked)));
        } else {
            add(
                    new AwaitedAnswer(
                            requests(missing)
                                    .map(Standing::answerAt)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null),
                            requests(missing).anyMatch(Standing::unheard),
                            () -> sharing.hear(referralId, others),
                            asked));
        }
    }

    private static Stream<Standing> requests(List<ReferralSharing.Asked> missing) {
        return missing.stream().map(ReferralSharing.Asked::request).filter(Objects::nonNull);
    }

    private void ask(ReferralSharing sharing, UUID referralId, Set<UUID> others, Runnable asked) {
        ReasonDialog.text(
                        getTranslation("referrals.sharing.ask"),
                        getTranslation("referrals.sharing.ask.text"),
                        getTranslation("referrals.sharing.ask"),
                        reason -> {
                            sharing.ask(referralId, others, reason);
                            Notices.done("referrals.sharing.done");
                            asked.run();
                        })
                .harmless()
                .open();
    }
}
