package org.sokong.transfers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.sokong.consent.SharingDesk;
import org.sokong.consent.SharingRequestState;
import org.sokong.uikit.AwaitedAnswer;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** The way on where no agreement covers a case: another supervisor is asked. */
class AskAgreement extends Div {

    private static final long serialVersionUID = 1;

    private final transient TransferPieces pieces;
    private final UUID caseId;
    private final UUID receiverId;

    AskAgreement(TransferPieces pieces, UUID caseId, UUID receiverId) {
        this.pieces = pieces;
        this.caseId = caseId;
        this.receiverId = receiverId;
        show();
    }

    private void show() {
        removeAll();
        SharingDesk.Standing asked = pieces.sharing().asked(caseId, receiverId).orElse(null);
        if (asked != null) {
            add(new Paragraph(getTranslation("transfers.sharing." + asked.state().name())));
        }
        if (asked == null || asked.state() != SharingRequestState.ASKED) {
            add(new Button(getTranslation("transfers.sharing.ask"), click -> ask()));
        } else {
            add(
                    new AwaitedAnswer(
                            asked.answerAt(),
                            asked.unheard(),
                            () -> pieces.sharing().hear(caseId, receiverId),
                            this::show));
        }
    }

    private void ask() {
        ReasonDialog.text(
                        getTranslation("transfers.sharing.ask"),
                        getTranslation("transfers.sharing.ask.text"),
                        getTranslation("transfers.sharing.ask"),
                        said -> {
                            pieces.sharing().ask(caseId, receiverId, said);
                            Notices.done("transfers.sharing.done");
                            show();
                        })
                .harmless()
                .open();
    }
}
