package org.sokong.referrals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.HiddenCases;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receivers that declined and proposed another organisation, until the sender has passed it on or
 * refused: until then no order goes on, and nobody else is asked.
 */
@Component
class ProposalWork implements WorkSource {

    private static final int MOST = 24;
    private static final int PLACE = 14;

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    ProposalWork(JdbcClient jdbc, CurrentUser currentUser, Translations translations, Clock clock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        SignedInUser user = currentUser.get();
        UUID organisation = user.organisationId();
        if (!user.may(Permission.REFERRAL_SEND)
                || organisation == null
                || user.caseKeys().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select r.id, r.code, r.proposal_answer is not null from referral r
                        where r.proposed_receiver_id is not null
                            and r.sender_organisation_id = :sender and r.state = 'DECLINED'
                            and (r.proposal_answer is null or r.proposal_answer = 'PREPARED')
                            and exists (select 1 from case_grant g where g.case_id = r.case_id
                                and g.grantee_id in (:keys) and g.level = 'WORK'
                                and g.ended_at is null
                                and (g.expires_at is null or g.expires_at > :now))
                            and
                        """
                                + HiddenCases.notFromReader("r.case_id")
                                + " order by r.finished_at, r.id limit :most")
                .param(HiddenCases.READER, user.id())
                .param("sender", organisation)
                .param("keys", user.caseKeys())
                .param("now", Utc.of(clock.instant()))
                .param("most", MOST)
                .query(
                        (row, number) ->
                                item(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getBoolean(3) ? "prepared" : "proposal"))
                .list();
    }

    private WorkItem item(UUID referralId, String code, String what) {
        return new WorkItem(
                "referrals.work.proposals",
                PLACE,
                code,
                translations.here("referrals.work." + what),
                "",
                Badge.Tone.WARN,
                "",
                null,
                ReferralsNavigation.path(referralId));
    }
}
