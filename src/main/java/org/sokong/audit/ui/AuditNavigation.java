package org.sokong.audit.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(78, "audit.title", AuditView.class, "AUDIT_READ");
    }
}
