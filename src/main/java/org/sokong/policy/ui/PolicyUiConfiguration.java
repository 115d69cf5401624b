package org.sokong.policy.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyUiConfiguration {

    @Bean
    NavigationEntry policyNavigationEntry() {
        return new NavigationEntry(50, "policy.navigation", LibraryView.class, "POLICY_READ");
    }
}
