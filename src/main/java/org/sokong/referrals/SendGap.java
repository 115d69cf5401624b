package org.sokong.referrals;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.Uncovered;
import org.sokong.directory.ReceiverGap;

/**
 * One thing that keeps a referral from being sent.
 *
 * @param kind what is missing
 * @param section the section it is about, where there is one
 * @param receiver name of the organisation it is about, where that is not the only one
 */
public record SendGap(Kind kind, @Nullable Section section, @Nullable String receiver) {

    SendGap(Kind kind, @Nullable Section section) {
        this(kind, section, null);
    }

    /** What is missing. */
    public enum Kind {
        RECEIVER,
        /** The chosen organisation does not take referrals now. */
        RECEIVER_CLOSED,
        /** The case is hidden from everybody at the chosen organisation who may answer. */
        RECEIVER_NOBODY,
        /** The chosen organisation or what it offers of this kind takes nobody for a while. */
        INTAKE_PAUSED,
        RECEIVER_IS_SENDER,
        /** The chosen service of the receiver is not offered any more. */
        SERVICE_ENDED,
        /** The focal point it is addressed to is not published any more. */
        FOCAL_POINT,
        /** Nobody who may answer is at the team or person it is addressed to. */
        ADDRESS_EMPTY,
        /** The same was asked of the same before, is open, and no reason is given. */
        SECOND_REFERRAL,
        /** One of those to be asked next is asked first. */
        NEXT_RECEIVER,
        SERVICES,
        URGENCY,
        REASON,
        PURPOSE,
        SECTIONS,
        /** The sender may not read it, therefore not pass it on. */
        SECTION_NOT_READABLE,
        /** It is never shared. */
        SECTION_NOT_SHAREABLE,
        CASE_NOT_OPEN,
        /** The receiver is on the do-not-share list of the case. */
        NO_SHARE,
        /** No sharing agreement in force covers it, and no supervisor said yes. */
        AGREEMENT,
        CONSENT,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED,
        CONSENT_RECEIVER,
        CONSENT_PURPOSE,
        CONSENT_SECTION,
        /** The consent does not name the receiver's country. */
        CONSENT_COUNTRY,
        /** The sharing because of a danger to life was refused by a second person, or ended. */
        DANGER_WITHDRAWN,
        DANGER_EXPIRED,
        DANGER_RECEIVER,
        DANGER_PURPOSE,
        DANGER_SECTION;

        private static final Set<Kind> OF_RECEIVER =
                EnumSet.of(
                        RECEIVER_CLOSED,
                        RECEIVER_NOBODY,
                        INTAKE_PAUSED,
                        RECEIVER_IS_SENDER,
                        SECOND_REFERRAL,
                        NO_SHARE,
                        AGREEMENT,
                        CONSENT_RECEIVER,
                        CONSENT_COUNTRY,
                        DANGER_RECEIVER);

        /** Whether there is no consent, nor a danger to life in its place, that covers it. */
        public boolean isOfConsent() {
            return name().startsWith("CONSENT") || name().startsWith("DANGER");
        }

        /** Whether another receiver may be without it. */
        boolean isOfReceiver() {
            return OF_RECEIVER.contains(this);
        }
    }

    /** The same, about one of several organisations. */
    SendGap at(String organisation) {
        return new SendGap(kind, section, organisation);
    }

    static SendGap of(Kind kind) {
        return new SendGap(kind, null);
    }

    static SendGap of(ReceiverGap gap) {
        return of(Kind.valueOf(gap.name()));
    }

    static SendGap of(Uncovered uncovered) {
        return new SendGap(Kind.valueOf(uncovered.gap()), uncovered.section());
    }
}
