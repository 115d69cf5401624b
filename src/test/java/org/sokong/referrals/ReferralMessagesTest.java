package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.sokong.referrals.ReferralMessages.Pulse;
import org.springframework.beans.factory.annotation.Autowired;

/** Words between the two sides of a referral. */
class ReferralMessagesTest extends TalkTest {

    private static final String WORDS = "Could you see her before noon, the wound is open";

    @Autowired ReferralMessages messages;
    @Autowired ReferralReader reader;

    @Test
    void both_sides_read_one_conversation_and_each_learns_that_the_other_read() {
        UUID id = fixture.sent(worker, caseId, clinic);
        say(worker, id, WORDS);

        MessageThread theirs = read(nurse, id);
        say(nurse, id, "Tomorrow at ten");
        MessageThread ours = read(worker, id);

        assertThat(theirs.lines()).singleElement().matches(MessageThread.Line::fresh);
        assertThat(ours.lines())
                .extracting(MessageThread.Line::words)
                .containsExactly(WORDS, "Tomorrow at ten");
        assertThat(ours.lines().getFirst().readAt()).isNotNull();
        assertThat(ours.lines().getFirst().fresh()).isFalse();
        assertThat(ours.lines().getLast().fresh()).isTrue();
        assertThat(read(worker, id).lines().getLast().fresh()).isFalse();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where actor_id = ? and"
                                                + " action = 'REFERRAL_READ' and"
                                                + " json_value(details, '$.receipts') = '1'")
                                .param(nurse.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_page_that_shows_messages_where_nobody_looks_gives_no_receipt() {
        UUID id = fixture.sent(worker, caseId, clinic);
        say(worker, id, WORDS);

        assertThat(world.as(nurse, () -> messages.pulse(id))).contains(new Pulse(1, 0));
        MessageThread open = world.as(nurse, () -> messages.read(id));
        assertThat(open.lines()).singleElement().matches(MessageThread.Line::fresh);
        assertThat(world.as(nurse, () -> messages.pulse(id))).contains(new Pulse(1, 0));

        world.as(worker, () -> messages.seen(id, ids(open)));
        assertThat(world.as(nurse, () -> messages.pulse(id)))
                .as("the own words")
                .contains(new Pulse(1, 0));
        world.as(nurse, () -> messages.seen(id, ids(open)));
        assertThat(world.as(worker, () -> messages.pulse(id))).contains(new Pulse(1, 1));
        assertThat(world.as(stranger, () -> messages.pulse(id))).isEmpty();
    }

    @Test
    void only_messages_of_that_referral_are_marked_and_by_nobody_else() {
        UUID first = fixture.sent(worker, caseId, clinic);
        UUID second = fixture.sent(worker, caseFixture.open(worker), clinic);
        say(worker, first, WORDS);
        Set<UUID> words = ids(world.as(nurse, () -> messages.read(first)));

        world.as(nurse, () -> messages.seen(second, words));
        assertDenied(stranger, "referrals.messages.seen", () -> messages.seen(first, words));
        assertThat(world.as(worker, () -> messages.pulse(first))).contains(new Pulse(1, 0));
    }

    @Test
    void the_same_message_sent_twice_is_one_and_an_empty_or_long_one_is_none() {
        UUID id = fixture.sent(worker, caseId, clinic);
        UUID message = Ids.next();
        send(worker, id, message, WORDS);
        send(worker, id, message, WORDS);
        assertRefused(
                worker, "referrals.message.error.empty", () -> messages.send(id, Ids.next(), " "));
        assertRefused(
                worker,
                "referrals.error.too_long",
                () -> messages.send(id, Ids.next(), "x".repeat(ReferralMessages.LONGEST + 1)));

        assertThat(read(worker, id).lines()).hasSize(1);
    }

    @Test
    void the_id_of_a_message_of_another_referral_is_refused_and_logged() {
        UUID first = fixture.sent(worker, caseId, clinic);
        UUID second = fixture.sent(worker, caseFixture.open(worker), clinic);
        UUID message = Ids.next();
        send(worker, first, message, WORDS);

        assertDenied(
                worker,
                "referrals.messages.send",
                () -> messages.send(second, message, "another referral"));
        assertDenied(
                nurse,
                "referrals.messages.send",
                () -> messages.send(first, message, "another person"));
        assertThat(read(worker, second).lines()).isEmpty();
    }

    @Test
    void nobody_else_reads_or_writes_and_every_try_is_logged() {
        UUID id = fixture.sent(worker, caseId, clinic);
        assertDenied(stranger, "referrals.messages.read", () -> messages.read(id));
        assertDenied(
                stranger, "referrals.messages.send", () -> messages.send(id, Ids.next(), WORDS));
        UUID draft = fixture.draft(worker, caseId, clinic);
        assertDenied(nurse, "referrals.messages.read", () -> messages.read(draft));
    }

    @Test
    void after_the_end_the_receiver_reads_nothing_and_nobody_writes() {
        UUID id = accepted();
        say(worker, id, WORDS);
        say(nurse, id, "The wound is closing");
        world.as(nurse, () -> messages.keep(id, Ids.next(), "not sent yet"));
        world.as(worker, () -> service.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null));

        assertThat(read(nurse, id).lines()).isEmpty();
        assertThat(read(worker, id).lines()).hasSize(2);
        for (UserPrincipal who : new UserPrincipal[] {worker, nurse}) {
            assertRefused(
                    who,
                    "referrals.error.cannot_move.WITHDRAWN",
                    () -> messages.send(id, Ids.next(), WORDS));
        }
        assertThat(
                        jdbc.sql(
                                        "select count(*) from referral_message_draft where referral_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void the_receiver_sees_each_step_until_the_end() {
        UUID id = accepted();
        assertThat(world.as(nurse, () -> reader.steps(id)))
                .extracting(ReferralDetail.Step::to)
                .containsExactly(
                        ReferralState.SENT, ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED);
        world.as(worker, () -> service.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, "for us"));

        assertThat(world.as(nurse, () -> reader.steps(id))).isEmpty();
        assertThat(world.as(worker, () -> reader.steps(id))).hasSize(4);
        assertDenied(stranger, "referrals.steps", () -> reader.steps(id));
    }

    @Test
    void once_the_consent_is_over_the_receiver_reads_nothing_before_any_job_ran() {
        UUID id = accepted();
        say(worker, id, WORDS);
        jdbc.sql(
                        """
                        update consent set expires_at = '2026-01-02 16:00'
                        where id = (select consent_id from referral where id = ?)
                        """)
                .param(id)
                .update();

        assertThat(read(nurse, id).lines()).isEmpty();
        assertRefused(
                nurse, "referrals.error.consent_ended", () -> messages.send(id, Ids.next(), WORDS));
    }

    @Test
    void what_is_typed_is_kept_for_its_writer_alone_until_it_is_sent() {
        UUID id = fixture.sent(worker, caseId, clinic);
        UUID message = Ids.next();
        world.as(worker, () -> messages.keep(id, message, "half a sent"));

        assertThat(read(worker, id).draft()).isEqualTo("half a sent");
        assertThat(read(worker, id).draftId()).isEqualTo(message);
        assertThat(read(nurse, id).draft()).isEmpty();
        assertThat(read(nurse, id).lines()).isEmpty();
        send(worker, id, message, "half a sentence, now whole");
        assertThat(read(worker, id).draft()).isEmpty();
    }

    @Test
    void the_other_side_is_told_once_for_all_that_is_unread_and_without_a_word_of_it() {
        UUID id = fixture.sent(worker, caseId, clinic);
        say(worker, id, WORDS);
        say(worker, id, "And one thing more");
        assertThat(notices(nurse, "REFERRAL_MESSAGE")).isEqualTo(1);
        read(nurse, id);
        say(worker, id, "And another");

        assertThat(notices(nurse, "REFERRAL_MESSAGE")).isEqualTo(2);
        assertThat(notices(worker, "REFERRAL_MESSAGE")).isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from notice where concat(code, path,"
                                                + " unique_key) like '%wound%'")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where details like"
                                                + " '%before noon%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private void say(UserPrincipal who, UUID referralId, String words) {
        send(who, referralId, Ids.next(), words);
    }

    private void send(UserPrincipal who, UUID referralId, UUID messageId, String words) {
        world.as(who, () -> messages.send(referralId, messageId, words));
    }

    /** Reads with their own eyes. */
    private MessageThread read(UserPrincipal who, UUID referralId) {
        MessageThread thread = world.as(who, () -> messages.read(referralId));
        world.as(who, () -> messages.seen(referralId, ids(thread)));
        return thread;
    }

    private static Set<UUID> ids(MessageThread thread) {
        return thread.lines().stream().map(MessageThread.Line::id).collect(Collectors.toSet());
    }
}
