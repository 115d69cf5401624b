package org.sokong.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pauses of intake. One at most is open for a service or an organisation: the database says so. */
@Component
class PauseRows {

    private static final String COLUMNS =
            "select id, organisation_id, service_id, until_on, reason, paused_at from intake_pause ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PauseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The pause that holds now.
     *
     * @param target a service or an organisation
     */
    Optional<PauseDetail> live(UUID target) {
        return read("where open_for = :id and (until_at is null or until_at > :now)", target);
    }

    /** A pause that nobody ended, whether or not its last day has passed. */
    Optional<PauseDetail> open(UUID id) {
        return read("where id = :id and ended_at is null", id);
    }

    private Optional<PauseDetail> read(String where, UUID id) {
        JdbcClient.StatementSpec asked = jdbc.sql(COLUMNS + where).param("id", id);
        if (where.contains(":now")) {
            asked = asked.param("now", Utc.of(clock.instant()));
        }
        return asked.query(
                        (row, number) -> {
                            Instant at = Utc.maybe(row, "paused_at");
                            return new PauseDetail(
                                    row.getObject("id", UUID.class),
                                    row.getObject("organisation_id", UUID.class),
                                    row.getObject("service_id", UUID.class),
                                    row.getObject("until_on", LocalDate.class),
                                    row.getString("reason"),
                                    at == null ? Instant.EPOCH : at);
                        })
                .optional();
    }

    UUID insert(
            UUID organisationId,
            @Nullable UUID serviceId,
            @Nullable LocalDate untilOn,
            @Nullable Instant untilAt,
            String reason,
            UUID by) {
        UUID target = serviceId == null ? organisationId : serviceId;
        // Of two who pause at once, the second one's word stays.
        jdbc.sql("select id from organisation where id = :id for update")
                .param("id", organisationId)
                .query(UUID.class)
                .single();
        end("open_for", target, by);
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into intake_pause (id, organisation_id, service_id, open_for, until_on,
                            until_at, reason, paused_at, paused_by)
                        values (:id, :organisation, :service, :target, :on, :at, :reason, :now, :by)
                        """)
                .param("id", id)
                .param("organisation", organisationId)
                .param("service", serviceId)
                .param("target", target)
                .param("on", untilOn)
                .param("at", untilAt == null ? null : Utc.of(untilAt))
                .param("reason", reason)
                .param("now", Utc.of(clock.instant()))
                .param("by", by)
                .update();
        return id;
    }

    void end(UUID id, UUID by) {
        end("id", id, by);
    }

    private void end(String column, UUID id, UUID by) {
        jdbc.sql(
                        "update intake_pause set open_for = null, ended_at = :now, ended_by = :by"
                                + " where ended_at is null and "
                                + column
                                + " = :id")
                .param("now", Utc.of(clock.instant()))
                .param("by", by)
                .param("id", id)
                .update();
    }
}
