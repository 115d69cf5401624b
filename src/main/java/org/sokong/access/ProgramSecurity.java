package org.sokong.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * What programs may reach, apart from the pages: signed in by a token at each request, without a
 * session or a cookie, so that nothing a browser carries counts here.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    /** Tries with a wrong token from one address in a minute. */
    private static final int FAILURES = 30;

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, TokenSignIn tokens, TokenUses uses)
            throws Exception {
        http.securityMatcher("/api/**");
        http.authorizeHttpRequests(
                requests ->
                        requests.requestMatchers(HttpMethod.GET, "/api/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .authenticated());
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.sessionManagement(
                sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(
                headers -> headers.defaultsDisabled().addHeaderWriter(new SecurityHeaders(true)));
        http.exceptionHandling(
                refusals ->
                        refusals.authenticationEntryPoint(
                                        (request, response, why) -> {
                                            response.setHeader(
                                                    HttpHeaders.WWW_AUTHENTICATE,
                                                    "Bearer realm=\"sokong\"");
                                            ApiProblem.write(
                                                    request,
                                                    response,
                                                    HttpStatus.UNAUTHORIZED,
                                                    "Send a token: Authorization: Bearer …");
                                        })
                                .accessDeniedHandler(
                                        (request, response, why) ->
                                                ApiProblem.write(
                                                        request,
                                                        response,
                                                        HttpStatus.FORBIDDEN,
                                                        "The token or its owner may not do this.")));
        http.addFilterBefore(
                new AccessTokenFilter(tokens, uses, new RateLimit(FAILURES, System::nanoTime)),
                AnonymousAuthenticationFilter.class);
        return http.build();
    }
}
