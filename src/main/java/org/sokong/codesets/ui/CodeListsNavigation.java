package org.sokong.codesets.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodeListsNavigation {

    @Bean
    NavigationEntry codeListsEntry() {
        return new NavigationEntry(
                75, "codesets.lists.title", CodeListsView.class, "CODESETS_MANAGE");
    }
}
