package org.sokong.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.SystemActor;
import org.sokong.kernel.RowByRow;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks those who answer for a service to confirm what the directory says, when nobody did for too
 * long, and again each time as much time has passed. One transaction a service, claimed by one
 * update: running it twice or on several nodes does no more.
 */
@Component
class StaleServices {

    static final String JOB = "stale-services";
    private static final int BATCH = 500;

    /** Not confirmed, and not asked since. */
    private static final String DUE =
            """
            where ended_at is null and verified_at < :before
                and (asked_at is null or asked_at < verified_at or asked_at < :before)
            """;

    private final JdbcClient jdbc;
    private final ServiceOwners owners;
    private final Inbox inbox;
    private final DirectorySettings settings;
    private final SystemActor systemActor;
    private final Clock clock;
    private final RowByRow rows;

    StaleServices(
            JdbcClient jdbc,
            ServiceOwners owners,
            Inbox inbox,
            DirectorySettings settings,
            SystemActor systemActor,
            Clock clock,
            RowByRow rows) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.inbox = inbox;
        this.settings = settings;
        this.systemActor = systemActor;
        this.clock = clock;
        this.rows = rows;
    }

    /** Asks for what is stale and tells for how many services. */
    int run() {
        return systemActor.run(JOB, Set.of(), this::askAll);
    }

    private int askAll() {
        return rows.run(JOB, BATCH, this::due, Due::id, this::ask);
    }

    private List<Due> due(int limit) {
        return jdbc.sql(
                        "select id, organisation_id, focal_person_id from organisation_service "
                                + DUE
                                + " order by verified_at, id limit "
                                + limit)
                .param("before", before())
                .query(
                        (row, number) ->
                                new Due(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class)))
                .list();
    }

    private boolean ask(Due due) {
        LocalDateTime now = Utc.of(clock.instant());
        int claimed =
                jdbc.sql("update organisation_service set asked_at = :now " + DUE + " and id = :id")
                        .param("now", now)
                        .param("before", before())
                        .param("id", due.id)
                        .update();
        if (claimed == 1) {
            inbox.tell(
                    owners.of(due.organisationId, due.focalPersonId),
                    new NewNotice(
                            NoticeKind.SERVICE_STALE,
                            "",
                            null,
                            DirectoryPaths.organisation(due.organisationId),
                            "service/" + due.id + "/stale/" + now));
        }
        return claimed == 1;
    }

    private LocalDateTime before() {
        return Utc.of(settings.staleBefore(clock.instant()));
    }

    private record Due(UUID id, UUID organisationId, @Nullable UUID focalPersonId) {}
}
