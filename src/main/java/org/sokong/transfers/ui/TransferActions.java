package org.sokong.transfers.ui;

import com.vaadin.flow.component.button.Button;
import java.util.Arrays;
import java.util.UUID;
import org.sokong.transfers.TransferDeclineReason;
import org.sokong.transfers.TransferService;
import org.sokong.transfers.TransferWithdrawalReason;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** The ways out of a transfer, which both sides have. */
final class TransferActions {

    private TransferActions() {}

    static Button decline(TransferService service, UUID id, Runnable again) {
        return new Button(
                TransferTexts.text("transfers.action.decline"),
                click ->
                        ReasonDialog.coded(
                                        TransferTexts.text("transfers.action.decline"),
                                        TransferTexts.text("transfers.decline.hint"),
                                        TransferTexts.text("transfers.action.decline"),
                                        Arrays.stream(TransferDeclineReason.values())
                                                .filter(TransferDeclineReason::choosable)
                                                .toList(),
                                        TransferTexts::of,
                                        false,
                                        (reason, note) -> {
                                            service.decline(id, reason, note);
                                            Notices.done("transfers.done.declined");
                                            again.run();
                                        })
                                .open());
    }

    static Button withdraw(TransferService service, UUID id, Runnable again) {
        return new Button(
                TransferTexts.text("transfers.action.withdraw"),
                click ->
                        ReasonDialog.coded(
                                        TransferTexts.text("transfers.action.withdraw"),
                                        TransferTexts.text("transfers.withdraw.hint"),
                                        TransferTexts.text("transfers.action.withdraw"),
                                        Arrays.stream(TransferWithdrawalReason.values())
                                                .filter(TransferWithdrawalReason::choosable)
                                                .toList(),
                                        TransferTexts::of,
                                        false,
                                        (reason, note) -> {
                                            service.withdraw(id, reason, note);
                                            Notices.done("transfers.done.withdrawn");
                                            again.run();
                                        })
                                .open());
    }
}
