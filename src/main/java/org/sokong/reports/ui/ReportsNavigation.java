package org.sokong.reports.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportsNavigation {

    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(60, "reports.nav", ReportsView.class, "REPORT_READ");
    }
}
