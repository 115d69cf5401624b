package org.sokong.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.UserDirectory;
import org.sokong.cases.Sex;
import org.sokong.kernel.Utc;
import org.sokong.organisations.ServiceCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads services with their organisation and what pauses them: two statements for any list. */
@Component
class OfferRows {

    /** What stands between {@code select} and {@code where}; {@code :now} is asked for. */
    static final String FROM =
            """
            from organisation_service s
            join organisation o on o.id = s.organisation_id
            left join intake_pause po on po.open_for = s.organisation_id
                and (po.until_at is null or po.until_at > :now)
            left join intake_pause ps on ps.open_for = s.id
                and (ps.until_at is null or ps.until_at > :now)
            """;

    /** Whether nobody is taken now. */
    static final String PAUSED = "(po.id is not null or ps.id is not null)";

    private static final String COLUMNS =
            """
            select s.*, o.name as organisation_name, o.receives_referrals,
                coalesce(po.id, ps.id) as pause_id,
                if(po.id is null, s.id, null) as pause_service,
                if(po.id is null, ps.until_on, po.until_on) as pause_until,
                coalesce(po.reason, ps.reason) as pause_reason,
                coalesce(po.paused_at, ps.paused_at) as pause_at
            """;

    private final JdbcClient jdbc;
    private final UserDirectory users;
    private final DirectorySettings settings;
    private final Clock clock;

    OfferRows(JdbcClient jdbc, UserDirectory users, DirectorySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Rows that a condition chooses.
     *
     * @param rest condition, order and limit
     */
    List<ServiceOffer> list(String rest, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", Utc.of(clock.instant()));
        Set<UUID> people = new HashSet<>();
        List<Row> rows =
                jdbc.sql(COLUMNS + FROM + rest)
                        .params(all)
                        .query((row, number) -> read(row, people))
                        .list();
        Map<UUID, String> names = users.names(people);
        return rows.stream().map(row -> row.named(names)).toList();
    }

    /** What was confirmed before this moment is stale. */
    Instant staleBefore() {
        return settings.staleBefore(clock.instant());
    }

    /** How many rows a condition chooses. */
    int count(String rest, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("now", Utc.of(clock.instant()));
        return jdbc.sql("select count(*) " + FROM + rest).params(all).query(Integer.class).single();
    }

    /** Services that an organisation offers, by category and name. */
    List<ServiceOffer> ofOrganisation(UUID organisationId) {
        return list(
                "where s.organisation_id = :organisation and s.ended_at is null"
                        + " order by s.category, s.name, s.id",
                Map.of("organisation", organisationId));
    }

    /** One of them; those that are not offered any more too. */
    Optional<ServiceOffer> find(UUID id) {
        return list("where s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    boolean isOffered(UUID id) {
        return jdbc.sql(
                                "select count(*) from organisation_service where id = ? and"
                                        + " ended_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Row read(ResultSet row, Set<UUID> people) throws SQLException {
        UUID focal = row.getObject("focal_person_id", UUID.class);
        UUID verifier = row.getObject("verified_by", UUID.class);
        people.add(verifier);
        if (focal != null) {
            people.add(focal);
        }
        Instant verified = Utc.maybe(row, "verified_at");
        Instant verifiedAt = verified == null ? Instant.EPOCH : verified;
        ServiceOffer offer =
                new ServiceOffer(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation_name"),
                        row.getBoolean("receives_referrals"),
                        form(row),
                        null,
                        Utc.maybe(row, "free_said_at"),
                        verifiedAt,
                        "",
                        verifiedAt.isBefore(staleBefore()),
                        pause(row),
                        row.getLong("version"));
        return new Row(offer, focal, verifier);
    }

    private static OfferForm form(ResultSet row) throws SQLException {
        String cost = row.getString("cost");
        return new OfferForm(
                ServiceCategory.valueOf(row.getString("category")),
                row.getString("name"),
                row.getString("description"),
                ServicePlace.parseAll(row.getString("places")),
                row.getString("address"),
                OfferedService.split(row.getString("languages")),
                new Eligibility(
                        sexes(row.getString("sexes")),
                        row.getObject("age_from", Integer.class),
                        row.getObject("age_to", Integer.class),
                        OfferedService.split(row.getString("statuses")),
                        Citizenship.valueOf(row.getString("citizenship")),
                        OfferedService.split(row.getString("citizenships")),
                        row.getString("eligibility_note")),
                row.getObject("capacity", Integer.class),
                row.getObject("free_places", Integer.class),
                row.getString("hours"),
                row.getBoolean("round_clock"),
                cost == null ? null : Cost.valueOf(cost),
                row.getString("cost_note"),
                row.getString("how_to_refer"),
                row.getObject("focal_person_id", UUID.class),
                row.getString("focal_phone"),
                row.getString("accessibility"));
    }

    private static @Nullable PauseDetail pause(ResultSet row) throws SQLException {
        UUID id = row.getObject("pause_id", UUID.class);
        Instant at = Utc.maybe(row, "pause_at");
        return id == null || at == null
                ? null
                : new PauseDetail(
                        id,
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("pause_service", UUID.class),
                        row.getObject("pause_until", LocalDate.class),
                        row.getString("pause_reason"),
                        at);
    }

    private static Set<Sex> sexes(String text) {
        Set<Sex> sexes = EnumSet.noneOf(Sex.class);
        OfferedService.split(text).forEach(name -> sexes.add(Sex.valueOf(name)));
        return sexes;
    }

    /** An offer whose people have no names yet. */
    private record Row(ServiceOffer offer, @Nullable UUID focal, UUID verifier) {

        ServiceOffer named(Map<UUID, String> names) {
            return new ServiceOffer(
                    offer.id(),
                    offer.organisationId(),
                    offer.organisationName(),
                    offer.receivesReferrals(),
                    offer.form(),
                    focal == null ? null : names.get(focal),
                    offer.freeSaidAt(),
                    offer.verifiedAt(),
                    names.getOrDefault(verifier, ""),
                    offer.stale(),
                    offer.pause(),
                    offer.version());
        }
    }
}
