package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Section;
import org.sokong.consent.Uncovered.Kind;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a consent covers, until when, and who may record or end one. */
class ConsentTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");

    /** A caregiver who decides for somebody who cannot. */
    private static final ConsentDetails DETAILS =
            new ConsentDetails(
                    GiverReason.CANNOT_DECIDE,
                    false,
                    Witness.INTERPRETER,
                    Informed.ALL,
                    null,
                    null,
                    null,
                    Set.of());

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ConsentService consents;
    @Autowired ConsentCheck check;
    @Autowired ConsentExpiry expiry;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UUID clinic;
    UserPrincipal worker;
    UUID caseId;
    LocalDate today;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
        today = LocalDate.now(ZONE);
    }

    @Test
    void what_was_recorded_is_read_back_with_names() {
        UUID id = record(consent(today.minusDays(1), today.plusDays(30), "blue folder"));

        ConsentSummary read = world.as(worker, () -> consents.ofCase(caseId, id));

        assertThat(read.state()).isEqualTo(ConsentState.VALID);
        assertThat(read.givenBy()).isEqualTo(GivenBy.CAREGIVER);
        assertThat(read.form()).isEqualTo(ConsentForm.ORAL_WITNESSED);
        assertThat(read.recipients())
                .singleElement()
                .satisfies(recipient -> assertThat(recipient.name()).startsWith("Lotus Clinic"));
        assertThat(read.purposes()).containsExactly(Purpose.SERVICE, Purpose.PROTECTION);
        assertThat(read.sections()).containsExactly(Section.INTAKE, Section.HEALTH);
        assertThat(read.evidence()).isEqualTo("blue folder");
        assertThat(read.expiresAt())
                .as("the end of the last day where it was recorded")
                .isEqualTo(today.plusDays(31).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void everything_it_does_not_cover_is_named() {
        UUID id = record(consent(today, today.plusDays(30), "blue folder"));
        UUID other = world.organisation("Other");

        List<Uncovered> gaps =
                world.as(
                        worker,
                        () ->
                                check.uncovered(
                                        id,
                                        other,
                                        Purpose.JUSTICE,
                                        Set.of(Section.NOTES, Section.HEALTH, Section.IDENTITY),
                                        Instant.now().plusSeconds(86_400L * 60)));

        assertThat(gaps)
                .containsExactly(
                        new Uncovered(Kind.ENDS_BEFORE, null, Basis.CONSENT),
                        new Uncovered(Kind.RECEIVER, null, Basis.CONSENT),
                        new Uncovered(Kind.PURPOSE, null, Basis.CONSENT),
                        new Uncovered(Kind.SECTION, Section.IDENTITY, Basis.CONSENT),
                        new Uncovered(Kind.SECTION, Section.NOTES, Basis.CONSENT));
        assertThat(covering(clinic, Set.of(Section.HEALTH))).hasValue(id);
        assertThat(covering(other, Set.of(Section.HEALTH))).isEmpty();
        assertThat(covering(clinic, Set.of(Section.NOTES))).isEmpty();
    }

    @Test
    void a_consent_to_all_of_today_is_stored_by_name_and_does_not_grow() {
        UUID id =
                record(
                        new RecordConsent(
                                caseId,
                                GivenBy.CLIENT,
                                ConsentForm.WRITTEN,
                                "en",
                                null,
                                Set.of(clinic),
                                Set.of(Purpose.values()),
                                ConsentSections.SHAREABLE,
                                today,
                                today,
                                "folder"));

        assertThat(
                        jdbc.sql("select sections from consent where id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .isEqualTo(
                        "IDENTITY,INTAKE,SAFETY,HEALTH,TRAFFICKING,ASSESSMENT,PLAN,NOTES,"
                                + "SAFETY_PLAN,SERVICES,FOLLOW_UP,LEGAL,OUTCOMES,CONFERENCE,CLOSURE");
    }

    @Test
    void what_is_missing_or_wrong_is_refused_and_nothing_is_stored() {
        refused("consent.error.given_later", consent(today.plusDays(1), today.plusDays(9), "x"));
        refused("consent.error.expired", consent(today.minusDays(9), today.minusDays(1), "x"));
        refused("consent.error.evidence", consent(today, today, "  "));
        refused("consent.error.too_long", consent(today, today, "x".repeat(2_001)));
        RecordConsent good = consent(today, today, "x");
        refused("consent.error.recipients", with(good, Set.of(), good.sections()));
        refused("consent.error.recipients", with(good, Set.of(UUID.randomUUID()), good.sections()));
        refused("consent.error.sections", with(good, good.recipients(), Set.of()));
        refused("consent.error.sections", with(good, good.recipients(), Set.of(Section.OVERVIEW)));
        assertThat(world.as(worker, () -> consents.ofCase(caseId))).isEmpty();
    }

    @Test
    void it_is_withdrawn_once_with_a_reason_and_covers_nothing_from_then_on() {
        UUID id = record(consent(today, today.plusDays(30), "folder"));

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> world.as(worker, () -> consents.withdraw(id, " ")))
                .withMessage("consent.error.reason");
        world.as(worker, () -> consents.withdraw(id, "afraid"));
        world.as(worker, () -> consents.withdraw(id, "again"));

        ConsentSummary read = world.as(worker, () -> consents.ofCase(caseId, id));
        assertThat(read.state()).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(read.withdrawalReason()).isEqualTo("afraid");
        assertThat(covering(clinic, Set.of(Section.HEALTH))).isEmpty();
        assertThat(world.as(worker, () -> check.allowed(id, clinic, Purpose.SERVICE))).isEmpty();
        assertThat(events(id, "CONSENT_WITHDRAWN")).isEqualTo(1);
    }

    @Test
    void it_ends_with_its_last_day_and_the_job_closes_it_once() {
        UUID id = record(consent(today, today.plusDays(2), "folder"));
        Instant end = today.plusDays(3).atStartOfDay(ZONE).toInstant();

        assertThat(allowedAt(id, end.minusSeconds(1)))
                .containsExactlyInAnyOrder(Section.INTAKE, Section.HEALTH);
        assertThat(allowedAt(id, end)).isEmpty();

        ApplicationClock.at(end.minusSeconds(1), () -> expiry.run());
        assertThat(ended(id)).isZero();
        ApplicationClock.at(end, () -> expiry.run());
        ApplicationClock.at(end, () -> expiry.run());
        assertThat(ended(id)).isEqualTo(1);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_timeline where subject_id = ? and"
                                                + " kind = 'consent.timeline.expired'")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void others_neither_record_nor_read_nor_withdraw_and_each_attempt_is_logged() {
        UUID id = record(consent(today, today.plusDays(30), "folder"));
        UUID otherCase = caseFixture.open(worker);
        List<UserPrincipal> others =
                List.of(
                        world.user(organisation, world.team(organisation), Role.CASEWORKER),
                        world.user(clinic, null, Role.SUPERVISOR));
        for (UserPrincipal other : others) {
            denied(other, () -> consents.record(consent(today, today, "x")));
            denied(other, () -> consents.withdraw(id, "x"));
            denied(other, () -> consents.withdraw(UUID.randomUUID(), "x"));
            denied(other, () -> consents.ofCase(caseId));
            denied(other, () -> consents.ofCase(caseId, id));
            assertThat(denials(other)).isEqualTo(5);
        }
        denied(worker, () -> consents.ofCase(otherCase, id));
        assertThat(denials(worker)).as("a consent of another case").isEqualTo(1);
        denied(
                world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR),
                () -> consents.ofCase(caseId));
    }

    private RecordConsent consent(LocalDate givenOn, LocalDate expiresOn, String evidence) {
        return new RecordConsent(
                caseId,
                GivenBy.CAREGIVER,
                ConsentForm.ORAL_WITNESSED,
                "vi",
                null,
                Set.of(clinic),
                Set.of(Purpose.SERVICE, Purpose.PROTECTION),
                Set.of(Section.HEALTH, Section.INTAKE),
                givenOn,
                expiresOn,
                evidence,
                DETAILS);
    }

    private static RecordConsent with(
            RecordConsent base, Set<UUID> recipients, Set<Section> sections) {
        return new RecordConsent(
                base.caseId(),
                base.givenBy(),
                base.form(),
                base.language(),
                base.interpreter(),
                recipients,
                base.purposes(),
                sections,
                base.givenOn(),
                base.expiresOn(),
                base.evidence(),
                base.details());
    }

    private UUID record(RecordConsent command) {
        return world.as(worker, () -> consents.record(command));
    }

    private void refused(String key, RecordConsent command) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> record(command))
                .withMessage(key);
    }

    private Optional<UUID> covering(UUID receiver, Set<Section> sections) {
        return world.as(
                worker,
                () ->
                        consents.covering(
                                        caseId, receiver, Purpose.SERVICE, sections, Instant.now())
                                .map(ConsentSummary::id));
    }

    private Set<Section> allowedAt(UUID id, Instant moment) {
        return ApplicationClock.at(
                moment, () -> world.as(worker, () -> check.allowed(id, clinic, Purpose.SERVICE)));
    }

    private int ended(UUID id) {
        return jdbc.sql("select count(*) from consent where id = ? and ended_at is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int events(UUID id, String action) {
        return jdbc.sql("select count(*) from audit_event where subject_id = ? and action = ?")
                .params(id, action)
                .query(Integer.class)
                .single();
    }

    private int denials(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and action ="
                                + " 'ACCESS_DENIED'")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }

    private void denied(UserPrincipal who, Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(who, deed::run));
    }
}
