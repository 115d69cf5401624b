package org.sokong.matrix;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser, spoken over real HTTP: signs in through the form and opens pages as
 * Vaadin's own client does (document, bootstrap, navigation), so that what comes back is what would
 * reach the screen.
 */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]*(?:content|value)=\"([^\"]+)\"");
    private static final String SIGN_IN = "/sign-in";

    /** Titles of the page that says "nothing here for you"; the same for missing and forbidden. */
    private static final Set<String> REFUSALS = Set.of("You cannot see this");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Signs in through the page's form. */
    boolean signIn(String email, String password) {
        Matcher csrf = CSRF.matcher(get(SIGN_IN).body());
        String form = "username=" + encode(email) + "&password=" + encode(password);
        if (csrf.find()) {
            form += "&_csrf=" + encode(csrf.group(1));
        }
        HttpResponse<String> answer =
                send(
                        request(SIGN_IN)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
        return answer.statusCode() == 302 && !location(answer).contains(SIGN_IN);
    }

    /** A plain request, as a download or a script makes it; redirects are not followed. */
    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A request as a program makes it; without a token where that is empty. */
    HttpResponse<String> getWith(String path, String token) {
        HttpRequest.Builder request = request(path);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.GET());
    }

    /** What a page's address shows; the tab is closed again. */
    Shown open(String path) {
        return open(path, true);
    }

    /** What a page's address shows; the tab stays open, so that what the page links to works. */
    Shown openAndStay(String path) {
        return open(path, false);
    }

    private Shown open(String path, boolean close) {
        HttpResponse<String> document = get(path);
        if (document.statusCode() != 200) {
            return new Shown(document.statusCode(), location(document), "", document.body());
        }
        int question = path.indexOf('?');
        String route = (question < 0 ? path : path.substring(0, question)).substring(1);
        String query = question < 0 ? "" : path.substring(question + 1);
        HttpResponse<String> bootstrap =
                get("/?v-r=init&location=" + encode(route) + "&query=" + encode(query));
        if (bootstrap.statusCode() != 200) {
            return new Shown(bootstrap.statusCode(), "", "", bootstrap.body());
        }
        JsonNode config = JSON.readTree(bootstrap.body()).path("appConfig");
        JsonNode uidl = config.path("uidl");
        String ui = "/?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt();
        String security = uidl.path("Vaadin-Security-Key").asString("");
        int sync = uidl.path("syncId").asInt();
        HttpResponse<String> shown =
                post(
                        ui,
                        """
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate",\
                        "data":{"route":"%s","query":"%s","appShellTitle":"","historyState":null,\
                        "trigger":""}}],"syncId":%d,"clientId":0}
                        """
                                .formatted(security, route, query, sync));
        if (close) {
            // A closed tab tells the server, or the session would keep every page of the run.
            post(
                    ui,
                    """
                    {"csrfToken":"%s","rpc":[],"syncId":%d,"clientId":1,"UNLOAD":true}
                    """
                            .formatted(security, sync + 1));
        }
        return new Shown(
                shown.statusCode(), "", title(shown.body()), bootstrap.body() + shown.body());
    }

    private static String title(String answer) {
        // Vaadin guards its JSON against being run as a script.
        String json = answer.substring(Math.max(answer.indexOf('{'), 0));
        for (JsonNode call : JSON.readTree(json.replaceFirst("]\\s*$", "")).path("execute")) {
            if (call.get(call.size() - 1).asString("").contains("document.title = $0")) {
                return call.get(0).asString("");
            }
        }
        return "";
    }

    private HttpResponse<String> post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What reached the browser.
     *
     * @param status of the document, or of the navigation where the document came
     * @param location where a redirect points, empty when none
     * @param title of the page, empty when none was set
     * @param text everything that was sent
     */
    record Shown(int status, String location, String title, String text) {

        /** Sent to the sign-in page, or told that there is nothing here for this person. */
        boolean isRefused() {
            return location.contains(SIGN_IN)
                    || status == 401
                    || status == 403
                    || status == 404
                    || REFUSALS.contains(title);
        }
    }
}
