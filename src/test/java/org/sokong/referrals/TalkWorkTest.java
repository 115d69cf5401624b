package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.StatementCounter;
import org.sokong.kernel.ApplicationClock;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** Conversations on Home: all of the reader's own, none of others', for a fixed price. */
class TalkWorkTest extends TalkTest {

    /** As many lines as Home takes from a source. */
    private static final int MOST = 24;

    @Autowired TalkWork work;

    @Test
    void what_is_addressed_to_a_colleague_does_not_push_out_what_waits_for_the_reader() {
        UserPrincipal midwife = world.user(clinic, null, Role.CASEWORKER);
        Instant now = Instant.now();
        for (int i = 0; i <= MOST; i++) {
            UUID hers = fixture.sent(worker, caseId, clinic);
            jdbc.sql("update referral set receiver_person_id = ? where id = ?")
                    .params(midwife.user().id(), hers)
                    .update();
            word(hers, now.minusSeconds(900));
        }
        UUID mine = fixture.sent(worker, caseId, clinic);
        word(mine, now);

        assertThat(paths(nurse)).containsExactly(ReferralsNavigation.path(mine));
    }

    @Test
    void a_case_hidden_from_the_reader_and_one_of_another_team_are_no_work_of_theirs() {
        UUID id = accepted();
        word(id, Instant.now());
        assertThat(paths(nurse)).hasSize(1);
        jdbc.sql("update referral_message set side = 'RECEIVER' where referral_id = ?")
                .param(id)
                .update();
        UserPrincipal colleague = world.user(sender, world.team(sender), Role.CASEWORKER);

        assertThat(paths(worker)).containsExactly(ReferralsNavigation.path(id));
        assertThat(paths(colleague)).isEmpty();
        jdbc.sql("update case_grant set sections = 'INTAKE' where case_id = ?")
                .param(caseId)
                .update();
        assertThat(paths(worker)).as("a grant without referrals").isEmpty();
    }

    @Test
    void nothing_waits_for_a_receiver_once_the_consent_is_over() {
        UUID id = accepted();
        word(id, Instant.now());
        assertThat(paths(nurse)).hasSize(1);

        assertThat(
                        ApplicationClock.at(
                                Instant.now().plus(Duration.ofDays(4_000)), () -> paths(nurse)))
                .isEmpty();
    }

    @Test
    void ten_conversations_cost_as_many_statements_as_one() {
        word(accepted(), Instant.now());
        int one = statements();
        for (int i = 0; i < 9; i++) {
            word(accepted(), Instant.now());
        }

        assertThat(paths(nurse)).hasSize(10);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return world.as(
                nurse,
                () -> {
                    StatementCounter.reset();
                    work.waiting();
                    return StatementCounter.count();
                });
    }

    private List<String> paths(UserPrincipal who) {
        return world.as(who, () -> work.waiting()).stream().map(WorkItem::path).toList();
    }

    private void word(UUID referral, Instant at) {
        jdbc.sql(
                        """
                        insert into referral_message (id, referral_id, side, author_id, words,
                            sent_at)
                        values (?, ?, 'SENDER', ?, 'a word', ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        referral,
                        worker.user().id(),
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
