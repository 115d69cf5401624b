package org.sokong.deadlines.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeadlinesNavigation {

    @Bean
    NavigationEntry serviceLevelsEntry() {
        return new NavigationEntry(
                77, "deadlines.levels.title", ServiceLevelsView.class, "ORGANISATION_MANAGE");
    }

    @Bean
    NavigationEntry workingCalendarEntry() {
        return new NavigationEntry(
                78, "deadlines.calendar.title", WorkingCalendarView.class, "ORGANISATION_MANAGE");
    }
}
