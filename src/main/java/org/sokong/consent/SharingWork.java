package org.sokong.consent;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.HiddenCases;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to share without an agreement, on the Home of whoever may say yes. */
@Component
class SharingWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 21;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    SharingWork(JdbcClient jdbc, CurrentUser currentUser, Translations translations, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.CASE_APPROVE)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select c.id, c.code from sharing_request s
                        join case_file c on c.id = s.case_id
                        where s.state = 'ASKED' and s.requested_by <> :me
                            and exists (select 1 from case_grant g where g.case_id = s.case_id
                                and g.grantee_id in (:keys) and g.level = 'WORK'
                                and g.ended_at is null
                                and (g.expires_at is null or g.expires_at > :now))
                            and %s
                        order by s.requested_at limit :most
                        """
                                .formatted(HiddenCases.notFromReader("s.case_id")))
                .param(HiddenCases.READER, currentUser.id())
                .param("me", currentUser.id())
                .param("keys", currentUser.get().caseKeys())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new WorkItem(
                                        "consent.work.group",
                                        PLACE,
                                        row.getString(2),
                                        text("consent.work.sharing"),
                                        "",
                                        Badge.Tone.WARN,
                                        "",
                                        null,
                                        "cases/" + row.getObject(1, UUID.class) + "?tab=access"))
                .list();
    }

    private String text(String key) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Language.ENGLISH.locale() : ui.getLocale();
        return translations.getTranslation(key, locale);
    }
}
