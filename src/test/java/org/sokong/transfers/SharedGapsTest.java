package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sokong.consent.Uncovered;
import org.sokong.directory.ReceiverGap;
import org.sokong.referrals.SendGap;

/** What a referral and a transfer ask alike has a name in both. */
class SharedGapsTest {

    @Test
    void whatever_a_receiver_or_a_consent_lacks_is_told_of_a_referral_and_of_a_transfer() {
        List<String> ofReferrals = names(SendGap.Kind.values());
        List<String> ofTransfers = names(TransferGap.Kind.values());
        for (ReceiverGap gap : ReceiverGap.values()) {
            assertThat(ofReferrals).contains(gap.name());
            assertThat(ofTransfers).contains(gap.name());
        }
        for (Uncovered.Kind kind : Uncovered.Kind.values()) {
            String gap = new Uncovered(kind, null).gap();
            assertThat(ofReferrals).contains(gap);
            assertThat(ofTransfers).contains(gap);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
