package org.sokong.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Services that wait to be confirmed, on Home: for the focal person, and for administrators those
 * for which nobody else answers.
 */
@Component
class DirectoryWork implements WorkSource {

    private static final int MOST = 12;
    private static final int PLACE = 30;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final DirectorySettings settings;
    private final Translations translations;
    private final Clock clock;

    DirectoryWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            DirectorySettings settings,
            Translations translations,
            Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.settings = settings;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        SignedInUser user = currentUser.get();
        UUID organisation = user.organisationId();
        if (organisation == null || !user.may(Permission.DIRECTORY_READ)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.name, s.category, s.verified_at from organisation_service s
                        where s.organisation_id = :organisation and s.ended_at is null
                            and s.verified_at < :before
                            and (s.focal_person_id = :me or :administers and not exists (
                                select 1 from app_user u where u.id = s.focal_person_id
                                    and u.state = 'ACTIVE' and u.organisation_id = :organisation))
                        order by s.verified_at, s.id limit
                        """
                                + MOST)
                .param("organisation", organisation)
                .param("before", Utc.of(settings.staleBefore(clock.instant())))
                .param("me", user.id())
                .param("administers", user.may(Permission.ORGANISATION_MANAGE))
                .query(
                        (row, number) ->
                                item(
                                        organisation,
                                        row.getString("name"),
                                        row.getString("category"),
                                        Utc.maybe(row, "verified_at")))
                .list();
    }

    private WorkItem item(
            UUID organisation, String name, String category, @Nullable Instant verifiedAt) {
        Instant verified = verifiedAt == null ? Instant.EPOCH : verifiedAt;
        return new WorkItem(
                "directory.work.stale",
                PLACE,
                "",
                translations.here("directory.work.confirm", name),
                translations.here("organisations.servicecategory." + category),
                Badge.Tone.WARN,
                translations.here("directory.stale"),
                verified.plus(Duration.ofDays(settings.staleDays())),
                DirectoryPaths.organisation(organisation));
    }
}
