package org.sokong.transfers;

import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.Basis;
import org.sokong.consent.Uncovered;
import org.sokong.directory.ReceiverGap;

/**
 * One thing that keeps a case from being offered.
 *
 * @param section the section it is about, where there is one
 */
public record TransferGap(Kind kind, @Nullable Section section) {

    /** What is missing. */
    public enum Kind {
        CASE_NOT_OPEN,
        /** The case is offered to another organisation already. */
        OTHER_OPEN,
        RECEIVER,
        RECEIVER_IS_SENDER,
        /** The chosen organisation takes nothing now. */
        RECEIVER_CLOSED,
        /** Nobody there may take a case over, or only people from whom it is hidden. */
        RECEIVER_NOBODY,
        /** The receiver takes nobody at this time. */
        INTAKE_PAUSED,
        /** The receiver is on the do-not-share list of the case. */
        NO_SHARE,
        /** No sharing agreement covers it, and no second supervisor has said yes. */
        AGREEMENT,
        REASON,
        URGENCY,
        WORDS,
        /** The countries differ, and no passage is named. */
        PASSAGE,
        /** A passage without a sentence on why. */
        PASSAGE_WHY,
        CONSENT,
        /** It rests on a danger to life: reason enough for a referral, not to give a case away. */
        CONSENT_BASIS,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED,
        CONSENT_RECEIVER,
        /** The receiver is in another country, which the consent does not name. */
        CONSENT_COUNTRY,
        CONSENT_PURPOSE,
        /** Something stands in a part that the consent does not name. */
        CONSENT_SECTION
    }

    /** A gap that is about no single section. */
    public static TransferGap of(Kind kind) {
        return new TransferGap(kind, null);
    }

    static TransferGap of(ReceiverGap gap) {
        return of(Kind.valueOf(gap.name()));
    }

    static TransferGap of(Uncovered uncovered) {
        return uncovered.basis() == Basis.CONSENT
                ? new TransferGap(Kind.valueOf(uncovered.gap()), uncovered.section())
                : of(Kind.CONSENT_BASIS);
    }
}
