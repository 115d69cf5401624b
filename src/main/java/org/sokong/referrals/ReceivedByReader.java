package org.sokong.referrals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.HiddenCases;
import org.springframework.stereotype.Component;

/**
 * What {@link ReferralSides#isReceiver} asks of one referral, as a condition of statements over
 * many: the own organisation as the receiver, a referral that was sent, an address that reaches the
 * reader, and a case that is not hidden from the reader.
 */
@Component
class ReceivedByReader {

    /** Of the table {@code referral} as {@code r}; needs the {@link #parameters()}. */
    static final String CONDITION =
            " r.receiver_organisation_id = :receiver and r.sent_at is not null and"
                    + ReferralAddress.REACHES
                    + " and"
                    + HiddenCases.notFromReader("r.case_id");

    private static final UUID NOBODY = new UUID(0, 0);

    private final CurrentUser currentUser;
    private final ReferralAddress address;

    ReceivedByReader(CurrentUser currentUser, ReferralAddress address) {
        this.currentUser = currentUser;
        this.address = address;
    }

    /** What the {@link #CONDITION} asks for; more may be added. */
    Map<String, Object> parameters() {
        SignedInUser user = currentUser.get();
        UUID organisation = user.organisationId();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "receiver",
                user.may(Permission.REFERRAL_ANSWER) && organisation != null
                        ? organisation
                        : NOBODY);
        parameters.putAll(address.reader());
        parameters.put(HiddenCases.READER, user.id());
        return parameters;
    }
}
