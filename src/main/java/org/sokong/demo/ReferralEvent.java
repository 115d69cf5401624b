package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentDetails;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.GivenBy;
import org.sokong.consent.Purpose;
import org.sokong.organisations.ServiceCategory;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.Urgency;

/** What happens to consents and referrals. */
sealed interface ReferralEvent extends DemoEvent {

    /** A consent is recorded; consents of a story are numbered from 0. */
    record Consented(
            Instant at,
            int by,
            GivenBy givenBy,
            ConsentForm form,
            String language,
            boolean interpreter,
            int receiver,
            Purpose purpose,
            Set<Section> sections,
            LocalDate givenOn,
            LocalDate expiresOn,
            String evidence,
            ConsentDetails details)
            implements ReferralEvent {}

    /** A consent is withdrawn, which withdraws the open referral that rests on it. */
    record ConsentWithdrawn(Instant at, int by, int consent, String reason)
            implements ReferralEvent {}

    /** A consent has come to its last day, and the application closes it. */
    record ConsentExpired(Instant at, int consent) implements ReferralEvent {

        @Override
        public int by() {
            return NOBODY;
        }
    }

    /**
     * A referral is drafted; referrals of a story are numbered from 0.
     *
     * @param consent number of the consent it rests on
     */
    record Drafted(
            Instant at,
            int by,
            int receiver,
            int consent,
            Urgency urgency,
            Set<ServiceCategory> services,
            Set<Section> sections,
            Purpose purpose,
            String reason)
            implements ReferralEvent {}

    /** A referral changes its state. */
    record ReferralMoved(
            Instant at,
            int by,
            int referral,
            ReferralState from,
            ReferralState to,
            @Nullable Enum<?> reason,
            @Nullable String note)
            implements ReferralEvent {}
}
