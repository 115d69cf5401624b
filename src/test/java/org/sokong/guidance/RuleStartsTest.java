package org.sokong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.legal.CaseLaw;
import org.sokong.legal.CaseLawReader;
import org.sokong.legal.DeadlineDetail;
import org.sokong.legal.DeadlineService;
import org.sokong.legal.DeadlineState;
import org.sokong.legal.HearingDetail;
import org.sokong.legal.HearingForm;
import org.sokong.legal.HearingService;
import org.sokong.legal.LengthUnit;
import org.sokong.legal.PassageRuleForm;
import org.sokong.legal.PassageRules;
import org.sokong.legal.RuleKind;
import org.sokong.legal.RuleStart;
import org.sokong.policy.DocumentState;
import org.sokong.policy.LibraryFixture;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralMoved;
import org.sokong.referrals.ReferralService;
import org.sokong.referrals.ReferralState;
import org.sokong.referrals.WithdrawalReason;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks of rules that passages carry, from a referral that is sent and a hearing that is held. */
class RuleStartsTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");
    private static final int DAYS = 3;

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired LibraryFixture policy;
    @Autowired ReferralFixture referralFixture;
    @Autowired ReferralService referrals;
    @Autowired HearingService hearings;
    @Autowired DeadlineService deadlines;
    @Autowired CaseLawReader law;
    @Autowired PassageRules rules;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UserPrincipal curator;
    private UserPrincipal nurse;
    private UUID clinic;
    private UUID caseId;
    private UUID document;
    private UUID passage;
    private LocalDate today;

    @BeforeEach
    void aCaseAndAPassage() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        curator = world.user(world.organisation("Secretariat"), null, Role.POLICY_CURATOR);
        clinic = world.organisation("Lotus Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = fixture.open(worker);
        document = policy.document();
        passage = policy.passage(document, null, "A first check within three days.");
        today = LocalDate.now(ZONE);
    }

    /** What starts by itself must not start in the cases of other tests. */
    @AfterEach
    void end() {
        jdbc.sql("update legal_rule set in_use = 0 where passage_id is not null").update();
    }

    // A referral is sent

    @Test
    void a_referral_starts_the_clock_when_it_is_sent_and_the_clock_cites_the_passage() {
        String rule = attach(RuleStart.REFERRAL_SENT, null);
        UUID referral = referralFixture.draft(worker, caseId, clinic);
        assertThat(clocks()).as("a draft").isEmpty();

        referralFixture.send(worker, referral);

        assertThat(clocks())
                .singleElement()
                .matches(clock -> clock.state() == DeadlineState.OPEN)
                .matches(clock -> today.equals(clock.startedOn()))
                .matches(clock -> today.plusDays(DAYS).equals(clock.dueOn()))
                .satisfies(clock -> cites(clock, rule));
    }

    @Test
    void a_referral_that_is_sent_again_or_goes_on_starts_no_second_clock() {
        attach(RuleStart.REFERRAL_SENT, null);
        UUID referral = referralFixture.sent(worker, caseId, clinic);

        referralFixture.send(worker, referral);
        sentOnceMore(referral);
        world.as(
                nurse,
                () -> {
                    referrals.acknowledge(referral);
                    referrals.accept(referral);
                });

        assertThat(clocks()).hasSize(1);
    }

    @Test
    void two_referrals_of_a_day_start_a_clock_each() {
        attach(RuleStart.REFERRAL_SENT, null);

        referralFixture.sent(worker, caseId, clinic);
        referralFixture.sent(worker, caseId, world.organisation("Law Centre"));

        assertThat(clocks()).extracting(DeadlineDetail::startedOn).containsExactly(today, today);
    }

    @Test
    void the_clock_of_a_withdrawn_referral_runs_on_until_the_owner_ends_it_and_stays_ended() {
        attach(RuleStart.REFERRAL_SENT, null);
        UUID referral = referralFixture.sent(worker, caseId, clinic);

        world.as(
                worker,
                () -> referrals.withdraw(referral, WithdrawalReason.NO_LONGER_NEEDED, null));
        DeadlineDetail clock = clocks().getFirst();
        assertThat(clock.state()).isEqualTo(DeadlineState.OPEN);
        world.as(
                worker,
                () ->
                        deadlines.close(
                                clock.id(), clock.version(), DeadlineState.CANCELLED, "withdrawn"));
        sentOnceMore(referral);

        assertThat(clocks())
                .singleElement()
                .matches(ended -> ended.state() == DeadlineState.CANCELLED);
    }

    @Test
    void whoever_is_asked_next_by_itself_starts_a_clock_of_the_senders_day() {
        String rule = attach(RuleStart.REFERRAL_SENT, null);
        UUID referral =
                referralFixture.ordered(worker, caseId, clinic, world.organisation("Law Centre"));
        world.as(nurse, () -> referrals.decline(referral, DeclineReason.NO_CAPACITY, null));

        // In Kuala Lumpur it is early in the morning, and elsewhere still the day before.
        LocalDate later = today.plusDays(2);
        askNext(at(later, LocalTime.of(3, 0)));

        assertThat(clocks())
                .filteredOn(clock -> !today.equals(clock.startedOn()))
                .singleElement()
                .matches(clock -> later.equals(clock.startedOn()))
                .matches(clock -> later.plusDays(DAYS).equals(clock.dueOn()))
                .satisfies(clock -> cites(clock, rule));
        assertThat(clocks()).hasSize(2);
        assertThat(zones()).containsOnly(ZONE.getId());
    }

    // A hearing is held

    @Test
    void a_hearing_starts_the_clock_of_its_own_day_when_it_was_held() {
        String rule = attach(RuleStart.HEARING_HELD, null);
        LocalDate day = today.minusDays(2);
        UUID hearing = hearing(day);
        assertThat(clocks()).as("planned").isEmpty();

        hold(hearing);

        assertThat(clocks())
                .singleElement()
                .matches(clock -> clock.state() == DeadlineState.OPEN)
                .matches(clock -> day.equals(clock.startedOn()))
                .matches(clock -> day.plusDays(DAYS).equals(clock.dueOn()))
                .satisfies(clock -> cites(clock, rule));
    }

    @Test
    void a_hearing_put_to_another_day_starts_the_clock_of_that_day_alone() {
        attach(RuleStart.HEARING_HELD, null);
        UUID hearing = hearing(today.minusDays(4));
        world.as(
                worker, () -> hearings.change(hearing, version(hearing), form(today.minusDays(1))));

        hold(hearing);

        assertThat(clocks())
                .extracting(DeadlineDetail::startedOn)
                .containsExactly(today.minusDays(1));
    }

    @Test
    void a_hearing_is_held_once_and_starts_one_clock() {
        attach(RuleStart.HEARING_HELD, null);
        UUID hearing = hearing(today.minusDays(1));
        hold(hearing);

        refused("legal.error.hearing_is_over", () -> hold(hearing));
        refused(
                "legal.error.hearing_is_over",
                () ->
                        world.as(
                                worker,
                                () -> hearings.change(hearing, version(hearing), form(today))));

        assertThat(clocks()).hasSize(1);
    }

    @Test
    void a_hearing_that_was_not_held_starts_no_clock_and_the_one_it_was_put_off_to_does() {
        attach(RuleStart.HEARING_HELD, null);
        UUID cancelled = hearing(today.minusDays(3));
        world.as(worker, () -> hearings.cancel(cancelled, version(cancelled), "settled"));
        UUID postponed = hearing(today.minusDays(2));
        UUID later =
                world.as(
                        worker,
                        () ->
                                hearings.postpone(
                                        postponed,
                                        version(postponed),
                                        today.minusDays(1).atTime(9, 0),
                                        null));
        assertThat(clocks()).isEmpty();

        hold(later);

        assertThat(clocks())
                .extracting(DeadlineDetail::startedOn)
                .containsExactly(today.minusDays(1));
    }

    @Test
    void two_hearings_of_a_day_start_a_clock_each() {
        attach(RuleStart.HEARING_HELD, null);

        hold(hearing(today.minusDays(1)));
        hold(hearing(today.minusDays(1)));

        assertThat(clocks()).hasSize(2);
    }

    // Both

    @Test
    void only_a_case_of_the_rules_country_gets_the_clock() {
        UUID abroad = world.organisation("Desert House", "KW", true);
        UserPrincipal there = world.user(abroad, world.team(abroad), Role.CASEWORKER);
        UUID herCase = fixture.open(there);
        attach(RuleStart.REFERRAL_SENT, "KW");
        attach(RuleStart.HEARING_HELD, "KW");

        referralFixture.sent(worker, caseId, clinic);
        hold(hearing(today.minusDays(1)));
        assertThat(clocks()).as("in Malaysia").isEmpty();

        worker = there;
        caseId = herCase;
        referralFixture.sent(worker, caseId, world.organisation("Law Centre", "KW", true));
        hold(hearing(today.minusDays(1)));
        assertThat(clocks()).as("in Kuwait").hasSize(2);
    }

    @Test
    void what_happens_otherwise_and_a_passage_that_no_longer_holds_start_nothing() {
        attach(RuleStart.ORDER_RECORDED, null);
        referralFixture.sent(worker, caseId, clinic);
        hold(hearing(today.minusDays(1)));
        assertThat(clocks()).as("of another kind").isEmpty();

        attach(RuleStart.REFERRAL_SENT, null);
        attach(RuleStart.HEARING_HELD, null);
        policy.set(document, DocumentState.SUPERSEDED);
        referralFixture.sent(worker, caseId, world.organisation("Law Centre"));
        hold(hearing(today.minusDays(1)));
        assertThat(clocks()).as("superseded").isEmpty();
    }

    private void cites(DeadlineDetail clock, String rule) {
        assertThat(clock.rule().code()).isEqualTo(rule);
        assertThat(clock.rule().passageId()).isEqualTo(passage);
        assertThat(clock.rule().source()).startsWith(LibraryFixture.citation(document));
    }

    private String attach(RuleStart start, @Nullable String country) {
        return world.as(
                curator,
                () ->
                        rules.attach(
                                passage,
                                new PassageRuleForm(
                                        RuleKind.DEADLINE,
                                        Map.of(Language.ENGLISH, "First check"),
                                        country,
                                        start,
                                        DAYS,
                                        LengthUnit.DAYS,
                                        2,
                                        1)));
    }

    /** The same step told again, as a listener may be. */
    private void sentOnceMore(UUID referral) {
        ReferralMoved again = new ReferralMoved(referral, ReferralState.DRAFT, ReferralState.SENT);
        world.as(
                worker,
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> events.publishEvent(again)));
    }

    private void askNext(Instant moment) {
        ApplicationClock.at(
                moment,
                () -> {
                    referralFixture.askNext();
                    return null;
                });
    }

    private UUID hearing(LocalDate day) {
        return world.as(worker, () -> hearings.add(caseId, form(day)));
    }

    private static HearingForm form(LocalDate day) {
        return new HearingForm(LocalDateTime.of(day, LocalTime.of(0, 30)), "Court", null);
    }

    private void hold(UUID hearing) {
        world.as(worker, () -> hearings.hold(hearing, version(hearing), "adjourned"));
    }

    private long version(UUID hearing) {
        return law().hearings().stream()
                .filter(one -> one.id().equals(hearing))
                .mapToLong(HearingDetail::version)
                .findFirst()
                .orElseThrow();
    }

    private List<DeadlineDetail> clocks() {
        return law().deadlines();
    }

    private CaseLaw law() {
        return world.as(worker, () -> law.ofCase(caseId));
    }

    /** In which each clock's last day ends. */
    private List<String> zones() {
        return jdbc.sql("select zone from legal_deadline where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        DomainException.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
