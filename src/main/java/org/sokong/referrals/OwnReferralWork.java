package org.sokong.referrals;

import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.cases.ReaderGrants;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines for Home about what a sender has to do next, in cases on which the reader works. */
@Component
class OwnReferralWork {

    private static final int MOST = 24;
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ReaderGrants grants;
    private final Translations translations;

    OwnReferralWork(
            JdbcClient jdbc,
            CurrentUser currentUser,
            ReaderGrants grants,
            Translations translations) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.grants = grants;
        this.translations = translations;
    }

    /**
     * A group of such lines.
     *
     * @param place where it stands among the groups
     */
    record Group(String key, int place, Badge.Tone tone) {}

    /**
     * The lines of a group, for whoever sends referrals.
     *
     * @param rows statement for the id and code of the referral and the key of what is to be done;
     *     its own organisation is {@code :own}
     * @param caseId column of it that holds the id of the case, with its alias
     * @param order what comes first
     */
    List<WorkItem> lines(Group group, String rows, String caseId, String order) {
        if (!currentUser.may(Permission.REFERRAL_SEND)) {
            return List.of();
        }
        UUID own = currentUser.get().organisationId();
        return jdbc.sql(
                        rows
                                + " and "
                                + ReaderGrants.works(caseId, null)
                                + " order by "
                                + order
                                + " limit "
                                + MOST)
                .params(grants.parameters())
                .param("own", own == null ? NOBODY : own)
                .query(
                        (row, number) ->
                                new WorkItem(
                                        group.key,
                                        group.place,
                                        row.getString(2),
                                        translations.here(row.getString(3)),
                                        "",
                                        group.tone,
                                        "",
                                        null,
                                        ReferralsNavigation.path(row.getObject(1, UUID.class))))
                .list();
    }
}
