package org.sokong.referrals;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.SignedInUser;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
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

    private final ReferralTalk talk;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Translations translations;
    private final Clock clock;

    TalkWork(
            ReferralTalk talk,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Translations translations,
            Clock clock) {
        this.talk = talk;
        this.jdbc = jdbc;
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
            String mine =
                    """
                    exists (select 1 from case_visible v where v.case_id = r.case_id
                        and v.grantee_id in (:keys)
                        and (v.expires_at is null or v.expires_at > :now))
                    """;
            items.addAll(ofSide(mine, TalkSide.SENDER, user));
        }
        if (user.may(Permission.REFERRAL_ANSWER) && user.organisationId() != null) {
            items.addAll(
                    ofSide("r.receiver_organisation_id = :organisation", TalkSide.RECEIVER, user));
        }
        return items;
    }

    private List<WorkItem> ofSide(String mine, TalkSide side, SignedInUser user) {
        List<WorkItem> items = new ArrayList<>();
        messages(mine, side, user).stream()
                .filter(line -> isMine(line, side))
                .forEach(line -> items.add(item(line, "messages", MESSAGES, null)));
        meetings(mine, side, user).stream()
                .filter(line -> isMine(line, side))
                .forEach(line -> items.add(item(line, "appointments", MEETINGS, line.at())));
        return items;
    }

    private record Line(UUID id, String code, String what, Instant at) {}

    /** Asked again by the one place that decides, since who is addressed may be narrower. */
    private boolean isMine(Line line, TalkSide side) {
        return side == TalkSide.SENDER ? talk.isSender(line.id()) : talk.isReceiver(line.id());
    }

    private List<Line> messages(String mine, TalkSide side, SignedInUser user) {
        return query(
                """
                select r.id, r.code, 'message', min(m.sent_at)
                from referral_message m join referral r on r.id = m.referral_id
                where m.read_at is null and m.side <> :side
                    and r.state in ('SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'IN_SERVICE') and %s
                group by r.id, r.code order by 4 limit :most
                """
                        .formatted(mine),
                side,
                user);
    }

    private List<Line> meetings(String mine, TalkSide side, SignedInUser user) {
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
                side,
                user);
    }

    private List<Line> query(String sql, TalkSide side, SignedInUser user) {
        Instant now = clock.instant();
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql)
                        .param("side", side.name())
                        .param("now", utc(now))
                        .param("ahead", utc(now.plus(AHEAD)))
                        .param("most", MOST)
                        .param(
                                "keys",
                                user.caseKeys().isEmpty() ? Set.of(user.id()) : user.caseKeys())
                        .param("organisation", user.organisationId());
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
                text("referrals.work.talk." + line.what()),
                "",
                Badge.Tone.PLAIN,
                "",
                due,
                ReferralsNavigation.path(line.id()));
    }

    private String text(String key) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Language.ENGLISH.locale() : ui.getLocale();
        return translations.getTranslation(key, locale);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
