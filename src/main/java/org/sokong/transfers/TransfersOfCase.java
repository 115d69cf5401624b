package org.sokong.transfers;

import java.util.List;
import java.util.UUID;
import org.sokong.cases.CaseGuard;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Missing;
import org.springframework.stereotype.Component;

/** A case does not end while it is offered to somebody. */
@Component
class TransfersOfCase implements CaseGuard {

    private final CaseTransfers transfers;

    TransfersOfCase(CaseTransfers transfers) {
        this.transfers = transfers;
    }

    @Override
    public List<Missing> missing(UUID caseId, CaseStatus from, CaseStatus to) {
        if (!to.isEnded()) {
            return List.of();
        }
        List<String> offered = transfers.offeredCodes(caseId);
        return offered.isEmpty()
                ? List.of()
                : List.of(
                        new Missing("transfers.guard.open", String.join(", ", offered))
                                .at("transfers"));
    }
}
