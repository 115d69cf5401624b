package org.sokong.prints.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrintsNavigation {

    @Bean
    NavigationEntry paperFormsEntry() {
        return new NavigationEntry(45, "prints.forms.title", PaperFormsView.class, "CASE_EDIT");
    }
}
