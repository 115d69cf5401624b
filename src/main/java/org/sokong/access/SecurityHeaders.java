package org.sokong.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What every answer tells the browser to refuse. Scripts run from this address or with the page's
 * nonce only; Vaadin 25.2 still makes functions from texts of the server ({@code unsafe-eval}) and
 * writes styles into the page ({@code unsafe-inline} for styles). Pages and calls are never kept;
 * files that hold nothing of anybody may be for a while.
 */
final class SecurityHeaders implements HeaderWriter {

    private static final String NONCE = SecurityHeaders.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> FILES =
            List.of("/styles/", "/icons/", "/fonts/", "/scripts/");

    private final boolean production;

    /**
     * @param production false while developing, where Vaadin's tools need inline scripts
     */
    SecurityHeaders(boolean production) {
        this.production = production;
    }

    /** The nonce of the page that answers this request. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String nonce) {
            return nonce;
        }
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        set(response, "Content-Security-Policy", policy(request));
        set(response, "Referrer-Policy", "no-referrer");
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "X-Frame-Options", "DENY");
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        set(response, "Cross-Origin-Resource-Policy", "same-origin");
        set(
                response,
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
                        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
                        + "browsing-topics=()");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (FILES.stream().anyMatch(path::startsWith)) {
            set(response, "Cache-Control", "public, max-age=600");
        } else if (!path.startsWith("/VAADIN/") || path.contains("/dynamic/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            set(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private String policy(HttpServletRequest request) {
        String scripts =
                production
                        ? "script-src 'self' 'nonce-" + nonce(request) + "' 'unsafe-eval'; "
                        : "script-src 'self' 'unsafe-inline' 'unsafe-eval'; ";
        return "default-src 'self'; "
                + scripts
                + "style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; "
                + "font-src 'self' data:; "
                + "connect-src 'self'"
                + (production ? "" : " ws:")
                + "; object-src 'none'; base-uri 'self'; form-action 'self'; "
                + "frame-src 'none'; frame-ancestors 'none'";
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }
}
