package org.sokong.transfers;

import java.util.Optional;
import org.sokong.access.NoticePlace;
import org.sokong.transfers.CaseTransfers.Parties;
import org.springframework.stereotype.Component;

/** Notices about a transfer: mail goes to those who stand on one of its sides when it is sent. */
@Component
class TransferPlaces implements NoticePlace {

    private final CaseTransfers transfers;
    private final TransferSides sides;

    TransferPlaces(CaseTransfers transfers, TransferSides sides) {
        this.transfers = transfers;
        this.sides = sides;
    }

    @Override
    public Optional<Boolean> mayOpen(String path) {
        return NoticePlace.id("transfers", path)
                .map(id -> transfers.parties(id).map(this::isOnASide).orElse(false));
    }

    private boolean isOnASide(Parties parties) {
        return sides.hasCase(parties) || sides.isReceiver(parties) || sides.isFormer(parties);
    }
}
