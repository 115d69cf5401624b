package org.sokong.directory.ui;

import org.sokong.uikit.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    private static final int PLACE = 41;

    @Bean
    NavigationEntry servicesEntry() {
        return new NavigationEntry(
                PLACE, "directory.nav", ServiceSearchView.class, "DIRECTORY_READ");
    }
}
