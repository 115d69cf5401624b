package org.sokong.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.ApplicationClock;
import org.sokong.planning.RecordFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders half way and at the end, and what the supervisors are told, once each. */
class ClockRemindersTest extends SokongTest {

    /** A Monday. */
    private static final Instant BEGUN =
            LocalDate.of(2026, 11, 9).atTime(9, 0).toInstant(ZoneOffset.UTC);

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RecordFixture records;
    @Autowired ClockReminders reminders;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal otherSupervisor;
    UUID caseId;

    @BeforeEach
    void a_case_opened_on_monday() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        otherSupervisor = world.user(organisation, world.team(organisation), Role.SUPERVISOR);
        caseId = ApplicationClock.at(BEGUN, () -> fixture.open(worker));
        // Only the first contact, so that each moment means one thing.
        jdbc.sql("delete from case_clock where case_id = ? and kind <> 'FIRST_CONTACT'")
                .param(caseId)
                .update();
    }

    @Test
    void the_owner_is_reminded_half_way_and_at_the_end_and_the_supervisors_at_the_end() {
        run(Duration.ofHours(11));
        assertThat(told(worker)).isEmpty();

        run(Duration.ofHours(13));
        assertThat(told(worker)).containsExactly("DUE_SOON");
        assertThat(told(supervisor)).isEmpty();

        run(Duration.ofHours(25));
        assertThat(told(worker)).containsExactly("DUE_SOON", "OVERDUE");
        assertThat(told(supervisor)).containsExactly("ESCALATED");
        assertThat(told(otherSupervisor)).as("answers for another team").isEmpty();
    }

    @Test
    void nobody_is_told_twice_however_often_and_wherever_the_job_runs() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Integer>> runs =
                    List.of(
                            nodes.submit(() -> afterStart(start)),
                            nodes.submit(() -> afterStart(start)));
            start.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        run(Duration.ofHours(26));

        assertThat(told(worker)).containsExactly("OVERDUE");
        assertThat(told(supervisor)).containsExactly("ESCALATED");
    }

    @Test
    void what_nobody_owns_is_told_to_the_supervisors() {
        jdbc.sql("update case_file set owner_id = null where id = ?").param(caseId).update();

        run(Duration.ofHours(13));

        assertThat(told(supervisor)).containsExactly("DUE_SOON");
        assertThat(told(worker)).isEmpty();
    }

    @Test
    void what_was_done_in_time_reminds_nobody() {
        ApplicationClock.at(
                BEGUN.plus(Duration.ofHours(1)),
                () -> {
                    records.assess(caseId, worker);
                    return true;
                });

        run(Duration.ofHours(25));

        assertThat(told(worker)).isEmpty();
        assertThat(told(supervisor)).isEmpty();
    }

    private int afterStart(CountDownLatch start) throws InterruptedException {
        start.await();
        return run(Duration.ofHours(25));
    }

    private int run(Duration after) {
        return ApplicationClock.at(
                BEGUN.plus(after),
                () -> {
                    int all = 0;
                    int sent;
                    // Other tests leave clocks that are due earlier, and a run takes only some.
                    do {
                        sent = reminders.run();
                        all += sent;
                    } while (sent > 0);
                    return all;
                });
    }

    private List<String> told(UserPrincipal who) {
        return jdbc
                .sql("select kind from notice where person_id = ? order by created_at, id")
                .param(who.user().id())
                .query(String.class)
                .list()
                .stream()
                .filter(kind -> List.of("DUE_SOON", "OVERDUE", "ESCALATED").contains(kind))
                .toList();
    }
}
