package org.sokong.cases.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CasesUiConfiguration {

    @Bean
    NavigationEntry casesNavigationEntry() {
        return new NavigationEntry(20, "cases.navigation", CaseListView.class, "CASE_READ");
    }

    @Bean
    NavigationEntry retentionNavigationEntry() {
        return new NavigationEntry(
                28, "cases.retention.navigation", RetentionView.class, "CASE_APPROVE");
    }
}
