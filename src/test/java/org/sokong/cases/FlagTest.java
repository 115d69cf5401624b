package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.BrokenInbox;
import org.sokong.access.Inbox;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.Telling;
import org.sokong.access.UserPrincipal;
import org.sokong.deadlines.Schedules;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A flag from the day it is set to the day it is cleared. */
class FlagTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired FlagService flags;
    @Autowired CaseList list;
    @Autowired FlagWork work;
    @Autowired FlagReminder reminder;
    @Autowired NoticeService notices;
    @Autowired Inbox inbox;
    @Autowired Telling telling;
    @Autowired Schedules schedules;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal colleague;
    UUID caseId;
    LocalDate today;

    @BeforeEach
    void aCase() {
        UUID home = world.organisation("Harbour House");
        UUID team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        colleague = world.user(home, team, Role.CASEWORKER);
        caseId = fixture.open(worker);
        today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Kuala_Lumpur"));
    }

    private UUID raise(String words, LocalDate day) {
        return world.as(worker, () -> flags.raise(caseId, words, day));
    }

    private List<FlagDetail> read() {
        return world.as(worker, () -> flags.ofCase(caseId));
    }

    private List<CaseListItem> flagged() {
        CaseFilter filter =
                new CaseFilter(
                        java.util.Set.of(),
                        java.util.Set.of(),
                        null,
                        false,
                        null,
                        null,
                        false,
                        null,
                        true);
        return world.as(worker, () -> list.page(filter, CaseSort.NEWEST, 0, 50).rows());
    }

    @Test
    void a_flag_stands_in_the_list_until_it_is_cleared_with_a_note_and_then_in_the_history() {
        fixture.open(worker);
        assertThat(flagged()).isEmpty();
        UUID later = raise("  ask about the passport ", today.plusDays(9));
        raise("call the school", today.plusDays(2));

        assertThat(flagged()).extracting(CaseListItem::id).containsExactly(caseId);
        assertThat(flagged().getFirst().flaggedFor()).isEqualTo(today.plusDays(2));
        assertThat(read())
                .extracting(FlagDetail::words)
                .containsExactly("call the school", "ask about the passport");

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, () -> flags.clear(later, 0, " ")));
        world.as(worker, () -> flags.clear(later, 0, "It lies at the embassy"));
        FlagDetail cleared = read().getLast();
        assertThat(cleared.stands()).isFalse();
        assertThat(cleared.clearedNote()).isEqualTo("It lies at the embassy");
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> world.as(worker, () -> flags.clear(later, 0, "again")));
        assertThat(
                        jdbc.sql("select count(*) from case_flag_history where id = ?")
                                .param(later)
                                .query(Long.class)
                                .single())
                .isEqualTo(2);
        assertThat(
                        jdbc.sql(
                                        "select kind from case_timeline where case_id = ? and kind like '%flag%'")
                                .param(caseId)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder(
                        "cases.timeline.flag_raised",
                        "cases.timeline.flag_raised",
                        "cases.timeline.flag_cleared");
    }

    @Test
    void a_flag_without_words_a_day_or_with_too_many_words_is_refused() {
        for (String words : List.of(" ", "x".repeat(121))) {
            assertThatExceptionOfType(DomainException.class).isThrownBy(() -> raise(words, today));
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, () -> flags.raise(caseId, "words", null)));
        assertThat(read()).isEmpty();
    }

    @Test
    void home_shows_a_flag_from_its_day_on_to_those_who_see_the_case_and_without_its_words() {
        raise("not yet", today.plusDays(1));
        assertThat(world.as(worker, work::waiting)).isEmpty();
        UUID due = raise("secret words", today);

        List<WorkItem> items = world.as(worker, work::waiting);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path()).isEqualTo("cases/" + caseId);
        assertThat(items.getFirst().toString()).doesNotContain("secret");
        assertThat(world.as(colleague, work::waiting)).isEmpty();
        world.as(worker, () -> flags.clear(due, 0, "done"));
        assertThat(world.as(worker, work::waiting)).isEmpty();
    }

    @Test
    void the_owner_is_told_once_when_the_day_has_come() {
        raise("call", today.minusDays(1));
        reminder.run();
        reminder.run();
        assertThat(world.as(worker, () -> notices.page(null, 10)))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.FLAG_DUE);
    }

    @Test
    void the_day_of_a_flag_comes_where_the_case_is() {
        raise("call", today);
        Instant midnight = today.atStartOfDay(ZoneId.of("Asia/Kuala_Lumpur")).toInstant();

        ApplicationClock.at(midnight.minusSeconds(1), reminder::run);
        assertThat(world.as(worker, () -> notices.page(null, 10))).isEmpty();

        ApplicationClock.at(midnight, reminder::run);
        assertThat(world.as(worker, () -> notices.page(null, 10)))
                .as("at 16 hours of the day before in Greenwich")
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.FLAG_DUE);
    }

    @Test
    void a_flag_that_cannot_be_told_keeps_back_itself_alone_and_is_told_at_the_next_run() {
        UUID broken = raise("call", today.minusDays(1));
        UUID other = fixture.open(worker);
        world.as(worker, () -> flags.raise(other, "call", today.minusDays(1)));

        new FlagReminder(jdbc, new BrokenInbox(inbox, "flag/" + broken), schedules, clock, telling)
                .run();

        assertThat(world.as(worker, () -> notices.page(null, 10)))
                .extracting(Notice::path)
                .containsExactly("cases/" + other);
        reminder.run();
        assertThat(world.as(worker, () -> notices.page(null, 10)))
                .extracting(Notice::path)
                .containsExactlyInAnyOrder("cases/" + other, "cases/" + caseId);
    }

    @Test
    void who_does_not_see_the_case_neither_reads_nor_sets_nor_clears_and_is_logged() {
        UUID flag = raise("call", today);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(colleague, () -> flags.ofCase(caseId)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(colleague, () -> flags.raise(caseId, "x", today)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(colleague, () -> flags.clear(flag, 0, "x")));
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_event
                                        where actor_id = ? and action = 'ACCESS_DENIED'
                                        """)
                                .param(colleague.user().id())
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }
}
