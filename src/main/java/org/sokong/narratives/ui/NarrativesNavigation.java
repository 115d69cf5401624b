package org.sokong.narratives.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NarrativesNavigation {

    @Bean
    NavigationEntry reportTemplatesEntry() {
        return new NavigationEntry(
                76, "narratives.templates", ReportTemplatesView.class, "INSTALLATION_MANAGE");
    }
}
