package org.sokong.referrals.ui;

import org.sokong.access.Permission;
import org.sokong.referrals.ReferralList;
import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReferralMenu {

    private static final int PLACE = 30;

    @Bean
    NavigationEntry referralsEntry(ReferralList list) {
        return new NavigationEntry(
                PLACE,
                "referrals.title",
                ReferralsView.class,
                Permission.REFERRAL_ANSWER.name(),
                list::waiting);
    }
}
