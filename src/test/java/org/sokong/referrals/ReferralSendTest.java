package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.cases.StepKind;
import org.sokong.consent.ConsentForm;
import org.sokong.consent.ConsentSections;
import org.sokong.consent.ConsentService;
import org.sokong.consent.GivenBy;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordConsent;
import org.sokong.kernel.DomainException;
import org.sokong.people.Identity;
import org.sokong.referrals.SendGap.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Nothing leaves without a consent that covers it; each thing that is missing is named. */
class ReferralSendTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService service;
    @Autowired ReferralReader reader;
    @Autowired ConsentService consents;
    @Autowired CaseService cases;
    @Autowired IdentityService identities;
    @Autowired NoShareList noShare;
    @Autowired JdbcClient jdbc;

    UUID sender;
    UUID receiver;
    UserPrincipal worker;
    UserPrincipal nurse;
    UUID caseId;

    @BeforeEach
    void people() {
        sender = world.organisation("Harbour House");
        receiver = world.organisation("Lotus Clinic");
        worker = world.user(sender, world.team(sender), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
    }

    @Test
    void an_empty_draft_names_everything_that_is_missing() {
        UUID id = draft(ReferralDraft.EMPTY);

        assertThat(gaps(id))
                .containsExactly(
                        gap(Kind.RECEIVER),
                        gap(Kind.SERVICES),
                        gap(Kind.URGENCY),
                        gap(Kind.PURPOSE),
                        gap(Kind.REASON),
                        gap(Kind.SECTIONS),
                        gap(Kind.CONSENT));
        assertThat(state(id)).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void a_consent_for_something_else_is_refused_part_by_part() {
        UUID other = world.organisation("Other");
        UUID consent =
                world.as(
                        worker,
                        () ->
                                consents.record(
                                        consent(
                                                other,
                                                Purpose.JUSTICE,
                                                EnumSet.of(Section.HEALTH))));
        UUID id = draft(ReferralFixture.complete(receiver, consent));

        assertThat(gaps(id))
                .containsExactly(
                        gap(Kind.CONSENT_RECEIVER),
                        gap(Kind.CONSENT_PURPOSE),
                        new SendGap(Kind.CONSENT_SECTION, Section.INTAKE));
    }

    @Test
    void a_withdrawn_consent_covers_nothing() {
        UUID consent = fixture.consent(worker, caseId, receiver);
        UUID id = draft(ReferralFixture.complete(receiver, consent));
        world.as(worker, () -> consents.withdraw(consent, "changed her mind"));

        assertThat(gaps(id)).containsExactly(gap(Kind.CONSENT_WITHDRAWN));
        assertThat(state(id)).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void an_expired_consent_covers_nothing() {
        UUID consent = fixture.consent(worker, caseId, receiver);
        UUID id = draft(ReferralFixture.complete(receiver, consent));
        jdbc.sql("update consent set expires_at = '2026-01-01' where id = ?")
                .param(consent)
                .update();

        assertThat(gaps(id)).containsExactly(gap(Kind.CONSENT_EXPIRED));
    }

    @Test
    void a_consent_of_another_case_cannot_be_used_and_the_attempt_is_logged() {
        UUID elsewhere = fixture.consent(worker, caseFixture.open(worker), receiver);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> draft(ReferralFixture.complete(receiver, elsewhere)));
        assertThat(denials(worker, "referrals.draft")).isEqualTo(1);
    }

    @Test
    void an_organisation_that_takes_no_referrals_and_the_own_one_are_refused() {
        UUID closed = world.organisation("Closed", "MY", false);
        UUID toClosed = draft(ReferralFixture.complete(closed, consentFor(closed)));
        UUID toSelf = draft(ReferralFixture.complete(sender, consentFor(sender)));

        assertThat(gaps(toClosed)).containsExactly(gap(Kind.RECEIVER_CLOSED));
        assertThat(gaps(toSelf)).containsExactly(gap(Kind.RECEIVER_IS_SENDER));
    }

    @Test
    void a_section_the_sender_may_not_read_or_that_is_never_shared_is_refused() {
        UUID consent = fixture.consent(worker, caseId, receiver);
        ReferralDraft whole = ReferralFixture.complete(receiver, consent);
        UUID id =
                draft(
                        new ReferralDraft(
                                whole.receiverId(),
                                whole.services(),
                                whole.urgency(),
                                whole.purpose(),
                                whole.reason(),
                                Set.of(Section.HEALTH, Section.OVERVIEW),
                                consent));
        jdbc.sql(
                        "update case_grant set sections = 'OVERVIEW,REFERRALS' where case_id = ? and"
                                + " ended_at is null")
                .param(caseId)
                .update();

        assertThat(gaps(id))
                .contains(
                        new SendGap(Kind.SECTION_NOT_SHAREABLE, Section.OVERVIEW),
                        new SendGap(Kind.SECTION_NOT_READABLE, Section.HEALTH));
    }

    @Test
    void sending_twice_sends_once() {
        UUID id = fixture.draft(worker, caseId, receiver);
        fixture.send(worker, id);
        world.as(worker, () -> service.send(id, 0));

        ReferralDetail.Sender sent = sender(id);
        assertThat(sent.state()).isEqualTo(ReferralState.SENT);
        assertThat(sent.steps())
                .extracting(ReferralDetail.Step::to)
                .containsExactly(ReferralState.SENT);
    }

    @Test
    void the_clock_runs_from_sending_by_urgency() {
        // Else the first contact would be due before the answer.
        caseFixture.record(caseId, worker, StepKind.CONTACT_MADE);
        ReferralDetail.Sender sent = sender(fixture.sent(worker, caseId, receiver));

        assertThat(Duration.between(sent.sentAt(), sent.dueAt())).isEqualTo(Duration.ofHours(24));
        assertThat(
                        jdbc.sql("select next_due from case_visible where case_id = ? limit 1")
                                .param(caseId)
                                .query(java.time.LocalDateTime.class)
                                .single()
                                .toInstant(java.time.ZoneOffset.UTC))
                .as("the case list shows when the answer is due")
                .isEqualTo(sent.times().running().getFirst().dueAt());
    }

    @Test
    void a_sent_referral_is_never_rewritten_and_a_stale_draft_is_not_overwritten() {
        UUID id = fixture.draft(worker, caseId, receiver);
        long version = sender(id).version();
        world.as(
                worker,
                () -> service.saveDraft(id, version, ReferralFixture.complete(receiver, null)));

        assertRefused(
                "referrals.error.changed",
                () -> service.saveDraft(id, version, ReferralDraft.EMPTY));
        assertThat(sender(id).reason()).isEqualTo(ReferralFixture.REASON);

        UUID sent = fixture.sent(worker, caseId, receiver);
        long sentVersion = sender(sent).version();
        assertRefused(
                "referrals.error.already_sent",
                () -> service.saveDraft(sent, sentVersion, ReferralDraft.EMPTY));
    }

    @Test
    void a_draft_that_cannot_be_saved_any_more_is_discarded_and_a_sent_one_is_not() {
        UUID id = fixture.draft(worker, caseId, receiver);
        world.as(worker, () -> noShare.addOrganisation(caseId, receiver, "She is afraid", true));
        assertRefused(
                "referrals.gap.NO_SHARE",
                () -> service.saveDraft(id, 0, ReferralFixture.complete(receiver, null)));
        UserPrincipal colleague = world.user(sender, world.team(sender), Role.CASEWORKER);
        assertDenied(colleague, () -> service.discard(id, 0));
        assertRefused("referrals.error.changed", () -> service.discard(id, 1));

        world.as(worker, () -> service.discard(id, 0));

        assertThat(state(id)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where subject_id = ? and"
                                                + " action = 'REFERRAL_MOVED'")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        UUID other = world.organisation("Other");
        UUID sent = fixture.sent(worker, caseId, other);
        long version = sender(sent).version();
        assertRefused("referrals.error.already_sent", () -> service.discard(sent, version));
    }

    @Test
    void a_stranger_neither_writes_nor_sends_nor_withdraws_and_each_attempt_is_logged() {
        UUID id = fixture.draft(worker, caseId, receiver);
        UserPrincipal colleague = world.user(sender, world.team(sender), Role.CASEWORKER);

        assertDenied(colleague, () -> service.draft(caseId, ReferralDraft.EMPTY));
        assertDenied(colleague, () -> service.saveDraft(id, 0, ReferralDraft.EMPTY));
        assertDenied(colleague, () -> service.send(id, 0));
        assertDenied(
                colleague, () -> service.withdraw(id, WithdrawalReason.NO_LONGER_NEEDED, null));
        assertDenied(colleague, () -> reader.preview(id));
        assertDenied(colleague, () -> consents.record(ReferralFixture.terms(caseId, receiver)));
        assertThat(denials(colleague, "%")).isEqualTo(6);
        assertThat(state(id)).isEqualTo(ReferralState.DRAFT);
    }

    @Test
    void a_case_that_is_still_a_draft_refers_nobody() {
        UUID draftCase = caseFixture.draft(worker);

        assertRefused(
                "referrals.gap.CASE_NOT_OPEN", () -> service.draft(draftCase, ReferralDraft.EMPTY));
    }

    @Test
    void the_preview_is_what_the_receiver_then_gets() {
        UUID id = fixture.draft(worker, caseId, receiver);

        ReferralPreview preview = assertPreviewed(id);

        assertThat(preview.withheld())
                .contains(Section.IDENTITY, Section.NOTES, Section.SAFETY)
                .doesNotContain(Section.HEALTH, Section.INTAKE);
    }

    @Test
    void the_preview_of_all_that_can_be_shared_is_what_the_receiver_then_gets() {
        String name = "Nguyen Thi Lan";
        world.as(
                worker,
                () -> {
                    identities.save(
                            caseId,
                            Identity.UNKNOWN,
                            new Identity(name, null, null, null, null, null, null, null, null));
                    cases.addNote(caseId, "sleeps badly");
                });
        caseFixture.prepare(
                caseId, worker, world.user(sender, null, Role.SUPERVISOR), CaseStatus.ASSESSED);
        UUID consent =
                world.as(
                        worker,
                        () ->
                                consents.record(
                                        consent(
                                                receiver,
                                                Purpose.SERVICE,
                                                ConsentSections.SHAREABLE)));
        ReferralDraft some = ReferralFixture.complete(receiver, consent);
        UUID id =
                draft(
                        new ReferralDraft(
                                some.receiverId(),
                                some.services(),
                                some.urgency(),
                                some.purpose(),
                                some.reason(),
                                ConsentSections.SHAREABLE,
                                consent));

        ReferralPreview preview = assertPreviewed(id);

        assertThat(preview.after().disclosed().names()).isEqualTo(ConsentSections.SHAREABLE);
        assertThat(preview.withheld()).isEmpty();
        assertThat(preview.toString()).contains("sleeps badly").doesNotContain(name);
        assertThat(world.as(nurse, () -> reader.revealIdentity(id)).fullName()).isEqualTo(name);
    }

    /** Plays the draft, then sends it and has it answered, and compares what was seen each time. */
    private ReferralPreview assertPreviewed(UUID id) {
        ReferralPreview preview = world.as(worker, () -> reader.preview(id));
        fixture.send(worker, id);
        nurse = world.user(receiver, null, Role.CASEWORKER);

        assertSame(world.as(nurse, () -> reader.detail(id)), preview.before());
        world.as(nurse, () -> service.acknowledge(id));
        assertSame(
                world.as(nurse, () -> reader.detail(id)),
                preview.before(),
                "state",
                "times.running");
        world.as(nurse, () -> service.accept(id));
        ReferralDetail after = world.as(nurse, () -> reader.detail(id));
        assertSame(after, preview.after());
        assertThat(((ReferralDetail.Accepted) after).sharedUntil())
                .isEqualTo(preview.after().sharedUntil());
        return preview;
    }

    /** The same record, field by field, but for the moments at which the two were played. */
    private static void assertSame(
            ReferralDetail given, ReferralDetail previewed, String... butFor) {
        assertThat(given)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .withEqualsForType(ReferralSendTest::isAlike, Instant.class)
                .ignoringFields(butFor)
                .isEqualTo(previewed);
    }

    private static boolean isAlike(@Nullable Instant given, @Nullable Instant previewed) {
        return given == null || previewed == null
                ? given == previewed
                : Duration.between(given, previewed).abs().compareTo(Duration.ofMinutes(2)) < 0;
    }

    private UUID draft(ReferralDraft draft) {
        return world.as(worker, () -> service.draft(caseId, draft));
    }

    private UUID consentFor(UUID organisation) {
        return fixture.consent(worker, caseId, organisation);
    }

    private RecordConsent consent(UUID organisation, Purpose purpose, Set<Section> sections) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Kuala_Lumpur"));
        return new RecordConsent(
                caseId,
                GivenBy.CLIENT,
                ConsentForm.WRITTEN,
                "ms",
                null,
                Set.of(organisation),
                Set.of(purpose),
                sections,
                today,
                today,
                "paper in the blue folder");
    }

    private List<SendGap> gaps(UUID id) {
        return catchThrowableOfType(ReferralNotReady.class, () -> fixture.send(worker, id)).gaps();
    }

    private static SendGap gap(Kind kind) {
        return new SendGap(kind, null);
    }

    private ReferralDetail.Sender sender(UUID id) {
        return (ReferralDetail.Sender) world.as(worker, () -> reader.detail(id));
    }

    private ReferralState state(UUID id) {
        return sender(id).state();
    }

    private void assertRefused(String key, Runnable deed) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, deed::run))
                .withMessage(key);
    }

    private void assertDenied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }

    private int denials(UserPrincipal who, String operation) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and action ="
                                + " 'ACCESS_DENIED' and json_value(details, '$.operation') like ?")
                .params(who.user().id(), operation)
                .query(Integer.class)
                .single();
    }
}
