package org.sokong.shell.ui;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.sokong.uikit.NavigationEntry;
import org.sokong.uikit.WorkSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    /** Error pages are shown to everybody: they say nothing that is anybody's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain errorPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(request -> request.getDispatcherType() == DispatcherType.ERROR)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Home is for everybody who is signed in: no authority. */
    @Bean
    NavigationEntry homeEntry(List<WorkSource> sources) {
        return new NavigationEntry(
                10,
                "shell.nav.home",
                HomeView.class,
                "",
                () -> sources.stream().mapToInt(source -> source.waiting().size()).sum());
    }
}
