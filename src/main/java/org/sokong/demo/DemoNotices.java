package org.sokong.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.kernel.ApplicationClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A handful of notices in the inboxes of the people whose accounts are listed at the start: what
 * last came in their cases. Nobody else is told of what was invented.
 */
@Component
class DemoNotices {

    private static final int FEW = 2;

    private static final String ASKED =
            """
            select 'APPROVAL_REQUESTED', c.code, c.id,
                concat('cases/', c.id, '?tab=', lower(a.subject)),
                concat('approval/', a.id, '/', a.state), a.requested_at
            from approval a join case_file c on c.id = a.case_id
            join app_user u on u.organisation_id = c.organisation_id
            where u.id = :person and a.state = 'REQUESTED'
            order by a.requested_at desc limit :few
            """;

    private static final String SUBMITTED =
            """
            select 'REPORT_SUBMITTED', c.code, c.id, concat('cases/', c.id, '/reports/', r.id),
                concat('report/', r.id, '/', r.round, '/REPORT_SUBMITTED'), r.submitted_at
            from narrative_report r join case_file c on c.id = r.case_id
            join app_user u on u.organisation_id = c.organisation_id
            where u.id = :person and r.state = 'SUBMITTED'
            order by r.submitted_at desc limit :few
            """;

    private static final String ANSWERED =
            """
            select if(a.state = 'APPROVED', 'APPROVAL_GIVEN', 'APPROVAL_RETURNED'), c.code, c.id,
                concat('cases/', c.id, '?tab=', lower(a.subject)),
                concat('approval/', a.id, '/', a.state), a.decided_at
            from approval a join case_file c on c.id = a.case_id
            where a.author_id = :person and a.state in ('APPROVED', 'RETURNED')
            order by a.decided_at desc limit :few
            """;

    private static final String TAKEN =
            """
            select concat('REFERRAL_', r.state), r.code, r.case_id, concat('referrals/', r.id),
                concat('referral/', r.id, '/REFERRAL_', r.state),
                coalesce(r.finished_at, r.decided_at)
            from referral r
            where r.sender_id = :person and r.state in ('ACCEPTED', 'DECLINED', 'COMPLETED')
            order by coalesce(r.finished_at, r.decided_at) desc limit :few
            """;

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    DemoNotices(JdbcClient jdbc, Inbox inbox, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Told(NewNotice notice, Instant at) {}

    /** Tells the supervisors and the first caseworkers of the two large organisations. */
    void write(PlacedWorld placed) {
        transaction.executeWithoutResult(
                status -> {
                    for (int organisation : List.of(0, 1)) {
                        DemoWorld world = placed.world();
                        DemoPerson supervisor =
                                world.people(organisation, Role.SUPERVISOR).getFirst();
                        tell(placed.person(supervisor.position()), ASKED, SUBMITTED);
                        DemoPerson worker = world.people(organisation, Role.CASEWORKER).getFirst();
                        tell(placed.person(worker.position()), ANSWERED, TAKEN);
                    }
                });
    }

    private void tell(UUID person, String... questions) {
        for (String question : questions) {
            for (Told told : last(person, question)) {
                ApplicationClock.at(
                        told.at(),
                        () -> {
                            inbox.tell(Set.of(person), told.notice());
                            return true;
                        });
            }
        }
    }

    private List<Told> last(UUID person, String question) {
        return jdbc.sql(question)
                .param("person", person)
                .param("few", FEW)
                .query(
                        (row, number) ->
                                new Told(
                                        new NewNotice(
                                                NoticeKind.valueOf(row.getString(1)),
                                                row.getString(2),
                                                row.getObject(3, UUID.class),
                                                row.getString(4),
                                                row.getString(5)),
                                        row.getObject(6, LocalDateTime.class)
                                                .toInstant(ZoneOffset.UTC)))
                .list();
    }
}
