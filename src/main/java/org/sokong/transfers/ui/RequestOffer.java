package org.sokong.transfers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.sokong.access.Permission;
import org.sokong.referrals.ReceiverOffer;

/** Lets who decides at the receiver ask for the whole case, on the page of the referral. */
@org.springframework.stereotype.Component
class RequestOffer implements ReceiverOffer {

    private final TransferPieces pieces;

    RequestOffer(TransferPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public Optional<Component> of(String referralCode) {
        return pieces.user().may(Permission.CASE_ASSIGN)
                        && pieces.user().may(Permission.REFERRAL_ANSWER)
                ? Optional.of(
                        new Button(
                                TransferTexts.text("transfers.action.request"),
                                click -> new RequestDialog(pieces, referralCode).open()))
                : Optional.empty();
    }
}
