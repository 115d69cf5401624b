package org.sokong.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sokong.consent.Basis;
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
            String gap = new Uncovered(kind, null, Basis.CONSENT).gap();
            assertThat(ofReferrals).contains(gap);
            assertThat(ofTransfers).contains(gap);
        }
    }

    /** A danger is named in every country, and no case is given away because of one. */
    @Test
    void what_a_danger_to_life_does_not_cover_has_a_name_of_its_own_in_a_referral() {
        List<String> ofReferrals = names(SendGap.Kind.values());
        for (Uncovered.Kind kind : EnumSet.complementOf(EnumSet.of(Uncovered.Kind.COUNTRY))) {
            Uncovered lack = new Uncovered(kind, null, Basis.VITAL_INTEREST);
            assertThat(lack.gap()).startsWith("DANGER_");
            assertThat(ofReferrals).contains(lack.gap());
            assertThat(TransferGap.of(lack).kind()).isEqualTo(TransferGap.Kind.CONSENT_BASIS);
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
