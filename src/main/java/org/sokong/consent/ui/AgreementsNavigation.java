package org.sokong.consent.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgreementsNavigation {

    @Bean
    NavigationEntry assentAgesEntry() {
        return new NavigationEntry(
                75, "consent.assent.title", AssentAgesView.class, "INSTALLATION_MANAGE");
    }

    @Bean
    NavigationEntry sharingAgreementsEntry() {
        return new NavigationEntry(
                74, "consent.agreement.title", AgreementsView.class, "ORGANISATION_MANAGE");
    }
}
