package org.sokong.transfers;

import java.util.EnumSet;
import java.util.Set;

/** The life of a transfer. */
public enum TransferState {
    /** Another organisation asks to take the case over. */
    REQUESTED,
    /** The case is offered; it stays where it is until the answer. */
    OFFERED,
    /** The case is the receiver's. */
    ACCEPTED,
    DECLINED,
    /** Taken back by who asked or offered, or because the consent ended. */
    WITHDRAWN,
    /** Nobody answered in time. */
    EXPIRED;

    /** States in which somebody waits for an answer. */
    public static final Set<TransferState> OPEN = Set.of(REQUESTED, OFFERED);

    /** Whether the transfer may move on to that state. */
    public boolean canMoveTo(TransferState next) {
        return nextStates().contains(next);
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return nextStates().isEmpty();
    }

    private Set<TransferState> nextStates() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(OFFERED, DECLINED, WITHDRAWN, EXPIRED);
            case OFFERED -> EnumSet.of(ACCEPTED, DECLINED, WITHDRAWN, EXPIRED);
            case ACCEPTED, DECLINED, WITHDRAWN, EXPIRED -> EnumSet.noneOf(TransferState.class);
        };
    }
}
