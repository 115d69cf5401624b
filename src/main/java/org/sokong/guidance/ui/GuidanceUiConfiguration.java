package org.sokong.guidance.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GuidanceUiConfiguration {

    @Bean
    NavigationEntry collectionsNavigationEntry() {
        return new NavigationEntry(
                51, "guidance.collections", CollectionsView.class, "POLICY_READ");
    }

    @Bean
    NavigationEntry libraryCareNavigationEntry() {
        return new NavigationEntry(
                52, "guidance.care.title", LibraryCareView.class, "POLICY_CURATE");
    }
}
