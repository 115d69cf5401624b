package org.sokong.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser without a screen: keeps cookies, posts forms, does not follow redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    /** A browser that has visited nothing yet. */
    public Browser(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Opens a page. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** Sends something as it is. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the form of a page, fills it in and sends it to the same address. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(path).body());
        String form =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        if (token.find()) {
            form += "&_csrf=" + encode(token.group(1));
        }
        return post(path, "application/x-www-form-urlencoded", form);
    }

    /** Signs in with the form. */
    public HttpResponse<String> signIn(String email, String password) {
        return submit("/sign-in", Map.of("username", email, "password", password));
    }

    /** The value of a cookie whose name begins so, empty when there is none. */
    public String cookie(String begin) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith(begin))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
