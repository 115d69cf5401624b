package org.sokong.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.SignedInUser;
import org.sokong.kernel.Utc;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has left once, kept as it left: the same question of the same person gets the same answer
 * again (data_protection.md, section 5, step 5). Who withdrew the consent to statistics since, was
 * erased or was given to another team, cannot be found by subtracting one download from the other.
 */
@Component
class KeptReleases {

    /**
     * What left.
     *
     * @param figures with nothing in them that was hidden
     */
    record Kept(Instant madeAt, List<ReleasedFigure> figures) {}

    private static final TypeReference<List<ReleasedFigure>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    KeptReleases(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The answer that this person was given before; empty where there was none. */
    Optional<Kept> find(SignedInUser user, ReportPeriod period, int k) {
        return jdbc.sql(
                        """
                        select made_at, figures from report_release
                        where user_id = ? and from_on = ? and to_on = ? and k = ? and scope = ?
                        """)
                .params(user.id(), period.from(), period.to(), k, scope(user))
                .query(
                        (row, number) ->
                                new Kept(Utc.at(row, 1), json.readValue(row.getString(2), FIGURES)))
                .optional();
    }

    /**
     * Keeps an answer; the first one stays.
     *
     * @return the one that is kept
     */
    Kept keep(SignedInUser user, ReportPeriod period, int k, Kept made) {
        jdbc.sql(
                        """
                        insert ignore into report_release (user_id, from_on, to_on, k, scope,
                            made_at, figures)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        user.id(),
                        period.from(),
                        period.to(),
                        k,
                        scope(user),
                        Utc.of(made.madeAt()),
                        json.writeValueAsString(made.figures()))
                .update();
        return find(user, period, k).orElse(made);
    }

    /** The keys that the figures are counted with: with others it is another question. */
    private static String scope(SignedInUser user) {
        String keys =
                Stream.concat(user.caseKeys().stream(), organisation(user.organisationId()))
                        .map(UUID::toString)
                        .sorted()
                        .collect(Collectors.joining(" "));
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(keys.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<UUID> organisation(@Nullable UUID id) {
        return Stream.ofNullable(id);
    }
}
