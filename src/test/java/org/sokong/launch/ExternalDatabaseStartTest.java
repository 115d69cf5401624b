package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Production on a server of the operator's own, from the first start to the first sign-in, over
 * HTTP: what no browser is needed for.
 */
class ExternalDatabaseStartTest {

    private static final Pattern LINK = Pattern.compile("http://\\S+/set-up/\\S+");
    private static final String EMAIL = "first@harbour.example";
    private static final String PASSWORD = "velvet anchor marzipan tuba";

    @TempDir(cleanup = CleanupMode.ALWAYS, factory = BelowTarget.class)
    private Path folder;

    @Test
    void production_on_a_server_of_ones_own_is_set_up_once_by_the_printed_link() throws Exception {
        Path key = folder.resolve("key");
        Keys.create(key);
        Home theirs = Home.at(folder.resolve("theirs")).create();
        theirs.lock();
        try (EmbeddedDatabase server =
                EmbeddedDatabase.start(
                        new EmbeddedDatabase.Setup(
                                theirs, Path.of("target/mariadb").toAbsolutePath(), "64M"))) {
            Map<String, String> settings =
                    Map.of(
                            "SOKONG_KEY_FILE", key.toString(),
                            "SOKONG_DB_URL", server.url(),
                            "SOKONG_DB_USER", server.user(),
                            "SOKONG_DB_PASSWORD", server.password());
            Path home = folder.resolve("home");
            try (ApplicationProcess first =
                    ApplicationProcess.start(home, settings, "run", "--production").running()) {
                assertThat(home.resolve("database")).as("an embedded one").doesNotExist();
                assertThatTheLinkSetsUpOnce(first, link(first));
            }
            assertThat(ProcessHandle.of(server.pid())).as("not ours to stop").isPresent();
            try (ApplicationProcess second =
                    ApplicationProcess.start(home, settings, "run", "--production").running()) {
                assertThat(second.output()).doesNotContain("/set-up/");
                assertThat(signsIn(second, PASSWORD)).isTrue();
            }
        } finally {
            theirs.close();
        }
    }

    private static void assertThatTheLinkSetsUpOnce(ApplicationProcess application, URI link)
            throws Exception {
        Visitor visitor = new Visitor();
        assertThat(signsIn(application, PASSWORD)).isFalse();

        assertThat(visitor.submit(link, answers("short")).statusCode()).isEqualTo(400);
        assertThat(signsIn(application, "short")).isFalse();

        HttpResponse<String> done = visitor.submit(link, answers(PASSWORD));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(location(done)).endsWith("/sign-in?ready");
        assertThat(signsIn(application, PASSWORD)).isTrue();
        assertThat(signsIn(application, "another tune entirely")).isFalse();

        assertThat(new Visitor().get(link).statusCode()).isEqualTo(410);
        assertThat(visitor.get(link).body()).doesNotContain("<form");
    }

    private static URI link(ApplicationProcess application) throws IOException {
        Matcher matcher = LINK.matcher(application.output());
        assertThat(matcher.find()).as(application.output()).isTrue();
        return URI.create(matcher.group());
    }

    private static Map<String, String> answers(String password) {
        return Map.of(
                "organisation", "Harbour House",
                "type", "NGO",
                "country", "MY",
                "name", "Aminah",
                "email", EMAIL,
                "zone", "Asia/Kuala_Lumpur",
                "password", password,
                "repeated", password);
    }

    /** Whether Home opens after these words; the sign-in page is shown again if not. */
    private static boolean signsIn(ApplicationProcess application, String password)
            throws Exception {
        Visitor visitor = new Visitor();
        URI address = URI.create(application.address() + "/sign-in");
        visitor.submit(address, Map.of("username", EMAIL, "password", password));
        return visitor.get(URI.create(application.address() + "/")).statusCode() == 200;
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    /** A browser without scripts. */
    private static final class Visitor {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(URI address) throws Exception {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }

        /** Fills in the form of a page, the hidden fields as they are, and sends it. */
        HttpResponse<String> submit(URI address, Map<String, String> answers) throws Exception {
            HttpResponse<String> page = get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            Element form = Jsoup.parse(page.body(), address.toString()).expectFirst("form");
            Map<String, String> fields = new HashMap<>();
            form.select("input[type=hidden]").forEach(f -> fields.put(f.attr("name"), f.val()));
            fields.putAll(answers);
            assertThat(form.select("[name]").eachAttr("name")).containsAll(answers.keySet());
            return client.send(
                    HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(encoded(fields)))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static String encoded(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(
                            field ->
                                    field.getKey()
                                            + "="
                                            + URLEncoder.encode(
                                                    field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
        }
    }
}
