package org.sokong.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.narratives.NarrativeService;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportKind;
import org.sokong.planning.ApprovalDetail;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.RecordFixture;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralService;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, once, and reads only the own inbox. */
class InboxTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RecordFixture records;
    @Autowired ReferralFixture referralFixture;
    @Autowired NarrativeFixture narrativeFixture;
    @Autowired CaseService cases;
    @Autowired ReferralService referrals;
    @Autowired NarrativeService narratives;
    @Autowired Inbox inbox;
    @Autowired NoticeService notices;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    UserPrincipal worker;
    UserPrincipal colleague;
    UserPrincipal supervisor;
    UserPrincipal otherSupervisor;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        otherSupervisor = world.user(home, world.team(home), Role.SUPERVISOR);
    }

    private List<Notice> of(UserPrincipal who) {
        return world.as(who, () -> notices.page(null, 50));
    }

    private List<NoticeKind> kinds(UserPrincipal who) {
        return of(who).stream().map(Notice::kind).toList();
    }

    private void tell(UUID person, String key) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status ->
                                inbox.tell(
                                        Set.of(person),
                                        new NewNotice(
                                                NoticeKind.OVERDUE, "C-1", null, "cases", key)));
    }

    @Test
    void the_same_key_is_told_once_also_by_two_at_the_same_time() throws Exception {
        UUID person = worker.user().id();
        tell(person, "once");
        tell(person, "once");
        assertThat(of(worker)).hasSize(1);

        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both =
                    IntStream.range(0, 2)
                            .<Future<?>>mapToObj(
                                    n ->
                                            threads.submit(
                                                    () -> {
                                                        together.await();
                                                        tell(person, "race");
                                                        return null;
                                                    }))
                            .toList();
            for (Future<?> each : both) {
                each.get();
            }
        }
        assertThat(of(worker)).hasSize(2);
    }

    @Test
    void what_is_rolled_back_was_never_told_and_outside_a_transaction_nothing_is() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> {
                            inbox.tell(
                                    Set.of(worker.user().id()),
                                    new NewNotice(NoticeKind.OVERDUE, "", null, "cases", "undone"));
                            status.setRollbackOnly();
                        });
        assertThat(of(worker)).isEmpty();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(
                        () ->
                                inbox.tell(
                                        Set.of(worker.user().id()),
                                        new NewNotice(NoticeKind.OVERDUE, "", null, "cases", "x")));
    }

    @Test
    void pages_follow_each_other_without_a_gap_while_new_ones_come() {
        UUID person = worker.user().id();
        IntStream.range(0, 7).forEach(n -> tell(person, "page " + n));
        List<Notice> first = world.as(worker, () -> notices.page(null, 3));
        tell(person, "came meanwhile");
        List<Notice> second = world.as(worker, () -> notices.page(first.getLast(), 10));

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(4).doesNotContainAnyElementsOf(first);
        assertThat(of(worker)).hasSize(8).containsAll(first).containsAll(second);
    }

    @Test
    void reading_marks_only_ones_own_and_what_came_meanwhile_stays_new() {
        tell(worker.user().id(), "one");
        tell(worker.user().id(), "two");
        tell(colleague.user().id(), "theirs");
        Notice theirs = of(colleague).getFirst();
        world.as(worker, () -> notices.read(theirs.id()));
        assertThat(world.as(colleague, notices::unread)).isEqualTo(1);

        Notice newest = of(worker).getFirst();
        world.as(worker, () -> notices.read(newest.id()));
        assertThat(world.as(worker, notices::unread)).isEqualTo(1);
        tell(worker.user().id(), "three");
        world.as(worker, () -> notices.readUpTo(newest));
        assertThat(world.as(worker, notices::unread)).isEqualTo(1);
        assertThat(world.as(colleague, notices::unread)).isEqualTo(1);
    }

    @Test
    void the_new_owner_is_told_of_a_case_and_nobody_of_what_they_did_themselves() {
        UUID id = fixture.open(worker);
        world.as(
                supervisor,
                () -> cases.assign(id, cases.detail(id).version(), colleague.user().id()));

        Notice notice = of(colleague).getFirst();
        assertThat(notice.kind()).isEqualTo(NoticeKind.CASE_ASSIGNED);
        assertThat(notice.path()).isEqualTo("cases/" + id);
        assertThat(notice.code()).isEqualTo(world.as(supervisor, () -> cases.detail(id)).code());
        assertThat(of(supervisor)).isEmpty();
        assertThat(of(worker)).isEmpty();

        world.as(
                supervisor,
                () -> cases.assign(id, cases.detail(id).version(), supervisor.user().id()));
        assertThat(of(supervisor)).isEmpty();
    }

    @Test
    void who_may_approve_is_told_of_the_request_and_the_requester_of_the_answer() {
        UUID id = fixture.open(worker);
        fixture.prepare(id, worker, supervisor, CaseStatus.ASSESSED);
        world.as(
                worker,
                () ->
                        cases.move(
                                id,
                                cases.detail(id).version(),
                                org.sokong.cases.Move.to(CaseStatus.ASSESSED)));
        UUID plan = records.plan(id, worker);
        ApprovalDetail asked = records.ask(id, worker, ApprovalSubject.PLAN, plan);

        assertThat(kinds(supervisor)).contains(NoticeKind.APPROVAL_REQUESTED);
        assertThat(kinds(otherSupervisor)).isEmpty();
        assertThat(kinds(colleague)).isEmpty();
        records.approve(supervisor, asked);
        assertThat(kinds(worker)).contains(NoticeKind.APPROVAL_GIVEN);
    }

    @Test
    void reviewers_are_told_of_a_report_and_its_author_of_the_answer() {
        UUID id = fixture.open(worker);
        ReportDetail report =
                narrativeFixture.submitted(
                        worker, id, ReportKind.PROGRESS, Language.ENGLISH, "Better.");
        assertThat(kinds(supervisor)).containsExactly(NoticeKind.REPORT_SUBMITTED);
        assertThat(of(supervisor).getFirst().path())
                .isEqualTo("cases/" + id + "/reports/" + report.id());
        assertThat(kinds(otherSupervisor)).isEmpty();

        world.as(
                supervisor,
                () -> narratives.sendBack(report.id(), report.version(), "Say since when."));
        assertThat(kinds(worker)).containsExactly(NoticeKind.REPORT_RETURNED);
    }

    @Test
    void the_receiver_is_told_of_a_referral_under_its_own_code_and_the_sender_of_the_answer() {
        UUID clinic = world.organisation("Lotus clinic");
        UserPrincipal receiver = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        UserPrincipal curator = world.user(clinic, null, Role.POLICY_CURATOR);
        UUID caseId = fixture.open(worker);
        UUID referral = referralFixture.sent(worker, caseId, clinic);

        Notice received = of(receiver).getFirst();
        assertThat(received.kind()).isEqualTo(NoticeKind.REFERRAL_RECEIVED);
        assertThat(received.path()).isEqualTo("referrals/" + referral);
        assertThat(received.code())
                .isNotEqualTo(world.as(worker, () -> cases.detail(caseId)).code())
                .startsWith("R");
        assertThat(of(curator)).isEmpty();

        world.as(
                receiver,
                () -> {
                    referrals.acknowledge(referral);
                    referrals.decline(referral, DeclineReason.NO_CAPACITY, null);
                });
        assertThat(kinds(worker)).containsExactly(NoticeKind.REFERRAL_DECLINED);
        assertThat(kinds(supervisor)).isEmpty();
    }

    @Test
    void a_notice_holds_no_more_than_a_code_and_an_address() {
        List<String> columns =
                jdbc.sql(
                                """
                                select column_name from information_schema.columns
                                where table_schema = database() and table_name = 'notice'
                                """)
                        .query(String.class)
                        .list();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "person_id",
                        "kind",
                        "code",
                        "case_id",
                        "path",
                        "number",
                        "unique_key",
                        "created_at",
                        "read_at",
                        "urgent");
    }
}
