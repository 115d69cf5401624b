package org.sokong.access;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import org.sokong.audit.AuditLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    /** A page that is forwarded to Vaadin's servlet is sent before a filter could add to it. */
    private static final ObjectPostProcessor<HeaderWriterFilter> HEADERS_FIRST =
            new ObjectPostProcessor<>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

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
    SecurityFilterChain pages(
            HttpSecurity http,
            Users users,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock,
            RequestUtil vaadinRequests,
            AuthenticationFailureHandler refusal,
            VaadinDefaultRequestCache requested,
            @Value("${vaadin.productionMode:true}") boolean production)
            throws Exception {
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers(
                                        "/styles/**", "/icons/**", "/fonts/**", "/scripts/**")
                                .permitAll()
                                .requestMatchers(SIGN_IN, "/password/*", "/set-up/*")
                                .permitAll()
                                .requestMatchers("/session/state", "/session/stay")
                                .permitAll()
                                .requestMatchers("/actuator/health/**")
                                .permitAll());
        http.csrf(
                csrf ->
                        csrf.csrfTokenRepository(csrfCookie())
                                .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest)
                                .ignoringRequestMatchers("/session/stay"));
        http.headers(
                headers ->
                        headers.defaultsDisabled()
                                .addHeaderWriter(new SecurityHeaders(production))
                                .withObjectPostProcessor(HEADERS_FIRST));
        http.addFilterAfter(
                new SessionGuard(users, audit, clock), SecurityContextHolderFilter.class);
        http.addFilterAfter(new DownloadRefusals(audit, currentUser), AuthorizationFilter.class);
        requested.setDelegateRequestCache(withoutMark());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin ->
                        vaadin.loginView(SIGN_IN, SIGN_IN + "?out")
                                .enableCsrfConfiguration(false)
                                .anyRequest(AuthorizedUrl::authenticated)
                                .addLogoutHandler(new SignOutRecorder(audit)));
        http.formLogin(form -> form.failureHandler(refusal));
        return http.build();
    }

    /** The page that was asked for before the sign-in opens at its own address, unmarked. */
    private static HttpSessionRequestCache withoutMark() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Kept in a cookie, so that a sign-in page left open for long still works. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sokong-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }
}
