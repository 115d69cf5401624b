package org.sokong.matrix;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.AccessTokens;
import org.sokong.access.TokenScope;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs can try with a token; somebody without an account sends none. */
final class ProgramOperations {

    private ProgramOperations() {}

    static Map<String, Operation> of(Stage stage, ApplicationContext context) {
        AccessTokens tokens = context.getBean(AccessTokens.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return Map.of(
                "service AccessTokens.mine",
                (actor, target, condition) -> "answered: " + tokens.mine(),
                "service AccessTokens.offered",
                (actor, target, condition) -> tokens.offered(),
                "service AccessTokens.make",
                (actor, target, condition) ->
                        tokens.make("matrix", Set.of(TokenScope.POLICY_LIBRARY), 7),
                "service AccessTokens.revoke",
                (actor, target, condition) -> {
                    tokens.revoke(UUID.randomUUID());
                    return "done";
                },
                "request GET /api/v1/policy/passages",
                (actor, target, condition) ->
                        reply(actor, jdbc, "/api/v1/policy/passages?q=shelter", "\"hits\""),
                "request GET /api/v1/policy/documents/{id}",
                (actor, target, condition) ->
                        reply(
                                actor,
                                jdbc,
                                "/api/v1/policy/documents/" + stage.document(),
                                "\"paragraphs\""));
    }

    private static Reply reply(Actor actor, JdbcClient jdbc, String path, String marker) {
        HttpResponse<String> answer = actor.visitor().getWith(path, token(actor.principal(), jdbc));
        return Reply.shown(new Visitor.Shown(answer.statusCode(), "", "", answer.body()), marker);
    }

    /** Written past the service: also of those who could not make one, or no longer. */
    private static String token(
            @org.jspecify.annotations.Nullable UserPrincipal owner, JdbcClient jdbc) {
        if (owner == null) {
            return "";
        }
        String secret = AccessTokens.PREFIX + UUID.randomUUID();
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into access_token (id, user_id, name, token_hash, scopes, created_at,
                            expires_at) values (?, ?, 'matrix', ?, 'POLICY_LIBRARY', ?, ?)
                        """)
                .params(Ids.next(), owner.user().id(), sha256(secret), now, now.plusYears(1))
                .update();
        return secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
