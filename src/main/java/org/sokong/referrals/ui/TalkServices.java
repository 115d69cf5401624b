package org.sokong.referrals.ui;

import org.sokong.referrals.ReferralAppointments;
import org.sokong.referrals.ReferralGoals;
import org.sokong.referrals.ReferralMessages;
import org.sokong.referrals.ReferralPrinting;
import org.sokong.referrals.ReferralServiceRecords;
import org.sokong.referrals.ReferralsOnPaper;
import org.sokong.uikit.TimeText;
import org.springframework.stereotype.Component;

/** What the pieces of a conversation inside a referral need. */
@Component
record TalkServices(
        ReferralMessages messages,
        ReferralAppointments appointments,
        ReferralServiceRecords records,
        ReferralGoals goals,
        ReferralsOnPaper paper,
        ReferralPrinting printing,
        TimeText time) {}
