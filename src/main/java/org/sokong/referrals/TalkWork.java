package org.sokong.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.Utc;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the conversations inside referrals bring to Home: words nobody read yet, appointments to
 * answer, to come, and past ones of which nobody said whether they were kept.
 */
@Component
class TalkWork implements WorkSource {

    private static final int MOST = 24;
    private static final int MESSAGES = 12;
    private static final int MEETINGS = 13;
    private static final Duration AHEAD = Duration.ofDays(7);

    /** As {@link ReferralTalk#standing} asks it of one. */
    private static final String SENT = ReaderGrants.shows("r.case_id", Section.REFERRALS);

    /** As {@link ReferralTalk#standing} asks it of one: nothing once the consent has ended. */
    private static final String RECEIVED =
            ReceivedByReader.CONDITION
                    + """
                     and (r.state in ('SENT', 'ACKNOWLEDGED')
                        and (r.consent_id is null or r.purpose is null or %1$s)
                        or r.state in ('ACCEPTED', 'IN_SERVICE') and %1$s)
                    """
                            .formatted(
                                    ConsentCheck.allows(
                                            "r.consent_id",
                                            "r.receiver_organisation_id",
                                            "r.purpose"));

    private final JdbcClient jdbc;
    private final ReaderGrants grants;
    private final ReceivedByReader received;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    TalkWork(
            JdbcClient jdbc,
            ReaderGrants grants,
            ReceivedByReader received,
            CurrentUser currentUser,
            Translations translations,
            Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.received = received;
        this.currentUser = currentUser;
        this.translations = translations;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        List<WorkItem> items = new ArrayList<>();
        SignedInUser user = currentUser.get();
        if (user.may(Permission.REFERRAL_SEND) && !user.caseKeys().isEmpty()) {
            items.addAll(ofSide(SENT, TalkSide.SENDER));
        }
        if (user.may(Permission.REFERRAL_ANSWER) && user.organisationId() != null) {
            items.addAll(ofSide(RECEIVED, TalkSide.RECEIVER));
        }
        return items;
    }

    private List<WorkItem> ofSide(String mine, TalkSide side) {
        List<WorkItem> items = new ArrayList<>();
        messages(mine, side).forEach(line -> items.add(item(line, "messages", MESSAGES, null)));
        meetings(mine, side)
                .forEach(line -> items.add(item(line, "appointments", MEETINGS, line.at())));
        return items;
    }

    private record Line(UUID id, String code, String what, Instant at) {}

    private List<Line> messages(String mine, TalkSide side) {
        return query(
                """
                select r.id, r.code, 'message', min(m.sent_at)
                from referral_message m join referral r on r.id = m.referral_id
                where m.read_at is null and m.side <> :side
                    and r.state in ('SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'IN_SERVICE') and %s
                group by r.id, r.code order by 4 limit :most
                """
                        .formatted(mine),
                side);
    }

    private List<Line> meetings(String mine, TalkSide side) {
        return query(
                """
                select r.id, r.code,
                    case when a.state = 'PROPOSED' then 'answer'
                        when a.meets_at > :now then 'coming' else 'kept' end, a.meets_at
                from referral_appointment a join referral r on r.id = a.referral_id
                where r.state in ('ACCEPTED', 'IN_SERVICE')
                    and (a.state = 'PROPOSED' and a.proposed_side <> :side
                        or a.state = 'AGREED' and a.meets_at <= :ahead)
                    and %s
                order by a.meets_at limit :most
                """
                        .formatted(mine),
                side);
    }

    private List<Line> query(String sql, TalkSide side) {
        Instant now = clock.instant();
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql)
                        .param("side", side.name())
                        .param("now", Utc.of(now))
                        .param("ahead", Utc.of(now.plus(AHEAD)))
                        .param("most", MOST)
                        .params(
                                side == TalkSide.SENDER
                                        ? grants.parameters()
                                        : received.parameters());
        return statement
                .query(
                        (row, number) ->
                                new Line(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }

    private WorkItem item(Line line, String group, int order, @Nullable Instant due) {
        return new WorkItem(
                "referrals.work." + group,
                order,
                line.code(),
                translations.here("referrals.work.talk." + line.what()),
                "",
                Badge.Tone.PLAIN,
                "",
                due,
                ReferralsNavigation.path(line.id()));
    }
}
