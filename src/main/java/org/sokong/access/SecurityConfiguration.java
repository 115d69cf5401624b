package org.sokong.access;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.sokong.access.ui.SignInView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Authorities are the names of permissions, so {@code @RolesAllowed} takes them as they are.
     */
    @Bean
    static GrantedAuthorityDefaults authoritiesWithoutPrefix() {
        return new GrantedAuthorityDefaults("");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2idEncoder();
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers(
                                        "/styles/**", "/icons/**", "/fonts/**", "/scripts/**")
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll());
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class))
                .build();
    }
}
