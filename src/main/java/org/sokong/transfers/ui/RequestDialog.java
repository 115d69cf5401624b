package org.sokong.transfers.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.transfers.TransferService;
import org.sokong.transfers.TransfersNavigation;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Notices;

/** Asks for a case, named by the code of a referral that the own organisation accepted. */
class RequestDialog extends EntryDialog {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_CODE = 20;

    private @Nullable UUID made;

    /**
     * The form.
     *
     * @param known code of the referral, where it is known; empty to be typed
     */
    RequestDialog(TransferPieces pieces, String known) {
        super("");
        setHeaderTitle(getTranslation("transfers.action.request"));
        hint(getTranslation("transfers.request.hint"));
        TextField code = line("transfers.field.referral", "transfers.error.referral", LONGEST_CODE);
        code.setRequiredIndicatorVisible(true);
        code.setValue(known);
        code.setReadOnly(!known.isEmpty());
        TextArea why =
                words(
                        "transfers.field.request_words",
                        "transfers.error.words",
                        TransferService.LONGEST_NOTE);
        why.setRequiredIndicatorVisible(true);
        saves(
                getTranslation("transfers.action.ask"),
                () -> made = pieces.service().request(code.getValue(), why.getValue()),
                () -> {
                    Notices.done("transfers.done.requested");
                    if (made != null) {
                        TransfersNavigation.open(made);
                    }
                });
    }
}
