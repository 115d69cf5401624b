package org.sokong.policy.api;

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
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.AccessToken;
import org.sokong.access.AccessTokens;
import org.sokong.access.NewAccessToken;
import org.sokong.access.Role;
import org.sokong.access.TokenScope;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.PolicyLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs over real HTTP. */
class ProgramsTest extends SokongTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSAGES = "/api/v1/policy/passages";

    @LocalServerPort int port;
    @Autowired World world;
    @Autowired AccessTokens tokens;
    @Autowired PolicyLibrary library;
    @Autowired JdbcClient jdbc;

    private UserPrincipal owner;
    private NewAccessToken made;

    @BeforeEach
    void somebodyWithAToken() {
        owner = world.user(world.organisation("Programs"), null, Role.CASEWORKER);
        made =
                world.as(
                        owner,
                        () -> tokens.make("My script", Set.of(TokenScope.POLICY_LIBRARY), 30));
    }

    @Test
    void a_program_finds_passages_of_every_language_and_is_told_why() {
        HttpResponse<String> answer = get(PASSAGES + "?q=" + encode("integrasi semula"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode body = json(answer);
        assertThat(body.at("/hits").findValuesAsString("citation")).contains("004 ¶13", "000 ¶9");
        assertThat(body.at("/hits/0/why/topics").toString()).contains("Reintegration");
        assertThat(body.at("/facets/country").toString()).contains("MY", "BD");
        assertThat(json(get(PASSAGES + "?q=reintegration&country=BD&lang=en")).at("/hits"))
                .isNotEmpty()
                .allMatch(hit -> hit.at("/document/country").asString().equals("BD"));
    }

    @Test
    void what_is_left_empty_asks_for_nothing() {
        JsonNode all = json(get(PASSAGES + "?q=reintegration"));

        JsonNode body =
                json(
                        get(
                                PASSAGES
                                        + "?q=reintegration&lang=&topic=&country=&kind=&authority="
                                        + "&year="));

        assertThat(all.at("/total").asInt()).isPositive();
        assertThat(body.at("/total")).isEqualTo(all.at("/total"));
    }

    @Test
    void topics_are_named_in_the_language_that_the_program_asks_for() {
        JsonNode body =
                json(
                        send(
                                request(PASSAGES + "?topic=REINTEGRATION", made.secret())
                                        .header("Accept-Language", "ms-MY, en;q=0.5")
                                        .GET()));

        assertThat(body.toString()).contains("Integrasi semula");
    }

    @Test
    void pages_follow_each_other_by_their_addresses() {
        JsonNode first = json(get(PASSAGES));
        JsonNode second = json(get(first.at("/next").asString()));

        assertThat(second.at("/page").asInt()).isEqualTo(1);
        assertThat(second.at("/hits").findValuesAsString("citation"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.at("/hits").findValuesAsString("citation"));
    }

    @Test
    void a_program_reads_a_document() {
        UUID id = world.as(owner, () -> library.documents()).getFirst().id();

        JsonNode body = json(get("/api/v1/policy/documents/" + id));

        assertThat(body.at("/document/id").asString()).isEqualTo(id.toString());
        assertThat(body.at("/paragraphs")).isNotEmpty();
        assertThat(body.at("/total").asInt()).isPositive();
    }

    @Test
    void no_answer_sets_a_cookie_and_no_cookie_opens_anything() throws Exception {
        assertThat(get(PASSAGES).headers().allValues("Set-Cookie")).isEmpty();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        signIn(browser);

        HttpResponse<String> page =
                browser.send(
                        HttpRequest.newBuilder(URI.create(address() + "/session/state")).build(),
                        BodyHandlers.ofString());
        HttpResponse<String> answer =
                browser.send(
                        HttpRequest.newBuilder(URI.create(address() + PASSAGES)).build(),
                        BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertProblem(answer, 401);
    }

    @Test
    void a_secret_is_kept_as_a_hash_only_and_its_use_is_seen() {
        get(PASSAGES);

        String kept =
                jdbc.sql(
                                "select concat_ws(' ', name, hex(token_hash)) from access_token where id = ?")
                        .param(made.token().id())
                        .query(String.class)
                        .single();
        assertThat(kept)
                .doesNotContain(made.secret())
                .doesNotContain(
                        HexFormat.of()
                                .withUpperCase()
                                .formatHex(made.secret().getBytes(StandardCharsets.UTF_8)));
        assertThat(made.toString()).doesNotContain(made.secret());
        AccessToken seen = world.as(owner, () -> tokens.mine()).getFirst();
        assertThat(seen.lastUsedAt()).isNotNull();
    }

    @Test
    void a_revoked_token_stops_at_the_next_request_and_nobody_else_can_revoke_it() {
        UserPrincipal other = world.user(world.organisation("Others"), null, Role.CASEWORKER);
        world.as(other, () -> tokens.revoke(made.token().id()));
        assertThat(get(PASSAGES).statusCode()).isEqualTo(200);

        world.as(owner, () -> tokens.revoke(made.token().id()));

        assertProblem(get(PASSAGES), 401);
        assertThat(denials("token:REVOKED")).isEqualTo(1);
    }

    @Test
    void an_expired_token_does_not_work() {
        jdbc.sql("update access_token set expires_at = '2020-01-01' where id = ?")
                .param(made.token().id())
                .update();

        assertProblem(get(PASSAGES), 401);
        assertThat(denials("token:EXPIRED")).isEqualTo(1);
    }

    @Test
    void a_disabled_persons_token_stops_at_the_next_request() {
        assertThat(get(PASSAGES).statusCode()).isEqualTo(200);

        jdbc.sql("update app_user set state = 'DISABLED' where id = ?")
                .param(owner.user().id())
                .update();

        assertProblem(get(PASSAGES), 401);
        assertThat(denials("token:OWNER")).isEqualTo(1);
    }

    @Test
    void who_lost_the_role_is_refused_and_the_try_is_logged() {
        jdbc.sql("update user_role set role = 'AUDITOR' where user_id = ?")
                .param(owner.user().id())
                .update();

        assertProblem(get(PASSAGES), 403);

        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where actor_id = ? and"
                                                + " action = 'ACCESS_DENIED'")
                                .param(owner.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void every_error_is_a_problem_that_says_what_is_wrong() {
        assertThat(assertProblem(get(PASSAGES + "?lang=xx"), 400).at("/detail").asString())
                .contains("lang", "vi");
        assertProblem(get(PASSAGES + "?page=-1"), 400);
        assertProblem(get(PASSAGES + "?page=x"), 400);
        assertProblem(get(PASSAGES + "?country=Malaysia"), 400);
        assertProblem(get(PASSAGES + "?q=" + "x".repeat(301)), 400);
        assertProblem(get("/api/v1/policy/documents/" + UUID.randomUUID()), 404);
        assertProblem(get("/api/v1/policy/documents/x"), 400);
        assertProblem(get("/api/v1/cases"), 404);
        assertProblem(send(request(PASSAGES, made.secret()).POST(BodyPublishers.noBody())), 405);
        assertProblem(send(request(PASSAGES, "").GET()), 401);
        assertProblem(send(request(PASSAGES, "sokong_wrong").GET()), 401);
    }

    @Test
    void too_many_requests_are_told_when_to_come_again() {
        String missing = "/api/v1/policy/documents/" + UUID.randomUUID();
        HttpResponse<String> answer = get(missing);
        for (int i = 0; i < 200 && answer.statusCode() != 429; i++) {
            answer = get(missing);
        }

        assertProblem(answer, 429);
        assertThat(answer.headers().firstValue("Retry-After").map(Integer::valueOf).orElse(0))
                .isBetween(1, 60);
        NewAccessToken another =
                world.as(owner, () -> tokens.make("Other", Set.of(TokenScope.POLICY_LIBRARY), 7));
        assertThat(send(request(PASSAGES, another.secret()).GET()).statusCode()).isEqualTo(200);
    }

    private int denials(String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where subject_id = ? and action ="
                                + " 'ACCESS_DENIED' and details like ?")
                .params(made.token().id(), "%" + operation + "%")
                .query(Integer.class)
                .single();
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("org.sokong", "Exception");
        return problem;
    }

    private void signIn(HttpClient browser) throws IOException, InterruptedException {
        String form =
                browser.send(
                                HttpRequest.newBuilder(URI.create(address() + "/sign-in")).build(),
                                BodyHandlers.ofString())
                        .body();
        Matcher csrf =
                Pattern.compile("name=\"_csrf\"[^>]*(?:content|value)=\"([^\"]+)\"").matcher(form);
        assertThat(csrf.find()).isTrue();
        browser.send(
                HttpRequest.newBuilder(URI.create(address() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username="
                                                + encode(world.email(owner))
                                                + "&password="
                                                + encode(World.PASSWORD)
                                                + "&_csrf="
                                                + encode(csrf.group(1))))
                        .build(),
                BodyHandlers.discarding());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path, made.secret()).GET());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
