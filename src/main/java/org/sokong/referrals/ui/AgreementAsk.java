package org.sokong.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sokong.consent.SharingRequestState;
import org.sokong.referrals.ReferralSharing;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** The way out where no sharing agreement covers a draft: a supervisor is asked. */
class AgreementAsk extends Div {

    private static final long serialVersionUID = 1;

    AgreementAsk(ReferralSharing sharing, UUID referralId, Runnable asked) {
        SharingRequestState state = sharing.asked(referralId).orElse(null);
        if (state != null) {
            add(new Paragraph(getTranslation("referrals.sharing." + state.name())));
        }
        if (state != SharingRequestState.ASKED) {
            add(
                    new Button(
                            getTranslation("referrals.sharing.ask"),
                            click -> ask(sharing, referralId, asked)));
        }
    }

    private void ask(ReferralSharing sharing, UUID referralId, Runnable asked) {
        ReasonDialog.text(
                        getTranslation("referrals.sharing.ask"),
                        getTranslation("referrals.sharing.ask.text"),
                        getTranslation("referrals.sharing.ask"),
                        reason -> {
                            sharing.ask(referralId, reason);
                            Notices.done("referrals.sharing.done");
                            asked.run();
                        })
                .open();
    }
}
