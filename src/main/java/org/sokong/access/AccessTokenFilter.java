package org.sokong.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs a request of a program in by the token in its header, for this request alone. Uses are
 * counted by token, tries with a wrong one by the address they come from.
 */
final class AccessTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;

    private final TokenSignIn tokens;
    private final TokenUses uses;
    private final RateLimit failures;

    AccessTokenFilter(TokenSignIn tokens, TokenUses uses, RateLimit failures) {
        this.tokens = tokens;
        this.uses = uses;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        long punished = failures.wait(address);
        // Who holds a good token does not wait for others at its address; a flood of wrong ones
        // does not fill the audit log.
        Optional<TokenSignIn.Bearer> bearer = bearer(header, punished == 0);
        if (bearer.isEmpty()) {
            if (punished > 0) {
                tooMany(request, response, punished);
                return;
            }
            failures.take(address);
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"sokong\", error=\"invalid_token\"");
            ApiProblem.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "The token is not known, has ended, or its owner cannot sign in any more.");
            return;
        }
        long wait = uses.take(bearer.get().tokenId());
        if (wait > 0) {
            tooMany(request, response, wait);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        UserPrincipal principal = bearer.get().principal();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Only what looks like a token costs a look into the database. */
    private Optional<TokenSignIn.Bearer> bearer(String header, boolean recorded) {
        if (header.length() > LONGEST
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String secret = header.substring(BEARER.length()).strip();
        return secret.startsWith(AccessTokens.PREFIX)
                ? tokens.find(secret, recorded)
                : Optional.empty();
    }

    private static void tooMany(HttpServletRequest request, HttpServletResponse response, long wait)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        ApiProblem.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "Too many requests. Try again in " + wait + " seconds.");
    }
}
