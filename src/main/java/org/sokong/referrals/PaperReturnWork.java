package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.HiddenCases;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receivers on paper that have to be told to stop, until what they say is recorded. */
@Component
class PaperReturnWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 11;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    PaperReturnWork(
            JdbcClient jdbc, CurrentUser currentUser, Translations translations, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.REFERRAL_SEND)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.referral_id, s.referral_code from consent_return s
                        where s.on_paper and s.answer is null
                            and exists (select 1 from case_grant g where g.case_id = s.case_id
                                and g.grantee_id in (:keys) and g.level = 'WORK'
                                and g.ended_at is null
                                and (g.expires_at is null or g.expires_at > :now))
                            and
                        """
                                + HiddenCases.notFromReader("s.case_id")
                                + " order by s.asked_at limit :most")
                .param(HiddenCases.READER, currentUser.id())
                .param("keys", currentUser.get().caseKeys())
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, number) -> item(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private WorkItem item(UUID referralId, String code) {
        return new WorkItem(
                "referrals.work.returns",
                PLACE,
                code,
                translations.here("referrals.work.return"),
                "",
                Badge.Tone.BAD,
                "",
                null,
                ReferralsNavigation.path(referralId));
    }
}
