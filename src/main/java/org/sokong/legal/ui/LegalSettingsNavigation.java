package org.sokong.legal.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LegalSettingsNavigation {

    @Bean
    NavigationEntry legalSettingsEntry() {
        return new NavigationEntry(
                76, "legal.settings.title", LegalSettingsView.class, "INSTALLATION_MANAGE");
    }
}
