package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.cases.SeenByReceivers;
import org.sokong.cases.SeenByReceivers.Ground;
import org.sokong.cases.SeenByReceivers.Page;
import org.sokong.cases.SeenByReceivers.Seen;
import org.sokong.kernel.ApplicationClock;
import org.sokong.people.Identity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What receivers have read of a case, as the log tells it. */
class SeenByReceiversTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired ReferralReader reader;
    @Autowired CaseSharing sharing;
    @Autowired SeenByReceivers seen;
    @Autowired IdentityService identities;
    @Autowired AuditLog audit;
    @Autowired JdbcClient jdbc;

    @Test
    void who_read_what_and_how_often_is_told_and_own_reading_is_none_of_it() {
        UUID home = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UserPrincipal doctor = world.user(clinic, null, Role.SUPERVISOR);
        UUID caseId = caseFixture.open(worker);
        world.as(
                worker,
                () ->
                        identities.save(
                                caseId,
                                Identity.UNKNOWN,
                                new Identity(
                                        "Lan", null, null, null, null, null, null, null, null)));
        UUID referral =
                referralFixture.accepted(
                        worker, caseId, nurse, Set.of(Section.HEALTH, Section.IDENTITY));
        Instant accepted = Instant.now();

        world.as(nurse, () -> reader.detail(referral));
        world.as(nurse, () -> reader.detail(referral));
        world.as(doctor, () -> reader.detail(referral));
        world.as(doctor, () -> reader.revealIdentity(referral));
        world.as(worker, () -> sharing.disclosed(caseId));

        Ground ground = ground(referral, clinic);
        List<Seen> all = world.as(worker, () -> seen.under(caseId, ground, 0)).lines();
        assertThat(all).hasSize(2).allMatch(one -> one.organisationId().equals(clinic));
        assertThat(all.getFirst().personId()).isEqualTo(nurse.user().id());
        assertThat(all.getFirst().sections()).containsExactly(Section.HEALTH);
        assertThat(all.getFirst().times()).isEqualTo(2);
        assertThat(all.getFirst().first()).isBetween(accepted.minusSeconds(1), Instant.now());
        assertThat(all.getFirst().organisation()).startsWith("Lotus Clinic");
        assertThat(all.getLast().personId()).isEqualTo(doctor.user().id());
        assertThat(all.getLast().sections())
                .as("the identity was revealed")
                .containsExactlyInAnyOrder(Section.HEALTH, Section.IDENTITY);
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("a receiver does not learn who else has read")
                .isThrownBy(() -> world.as(nurse, () -> seen.under(caseId, ground, 0)));
    }

    @Test
    void a_reading_is_told_under_the_consent_it_rested_on_and_under_no_other() {
        UUID clinic = world.organisation("Lotus Clinic");
        UUID home = world.organisation("Harbour House");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UUID caseId = caseFixture.open(worker);
        UUID first = referralFixture.accepted(worker, caseId, nurse, Set.of(Section.HEALTH));
        UUID second = referralFixture.accepted(worker, caseId, nurse, Set.of(Section.INTAKE));
        world.as(nurse, () -> reader.detail(second));

        assertThat(world.as(worker, () -> seen.under(caseId, ground(first, clinic), 0)).lines())
                .as("same receiver, same time, another consent")
                .isEmpty();
        assertThat(world.as(worker, () -> seen.under(caseId, ground(second, clinic), 0)).lines())
                .singleElement()
                .satisfies(one -> assertThat(one.sections()).containsExactly(Section.INTAKE));
    }

    @Test
    void a_large_log_is_told_in_pages_and_old_readings_by_recipient_and_time() {
        UUID clinic = world.organisation("Lotus Clinic");
        UUID home = world.organisation("Harbour House");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UserPrincipal nurse = world.user(clinic, null, Role.CASEWORKER);
        UUID caseId = caseFixture.open(worker);
        UUID referral = referralFixture.accepted(worker, caseId, nurse);
        UUID organisation = world.organisation("No recipient");
        for (int i = 0; i < SeenByReceivers.PAGE + 5; i++) {
            old(caseId, clinic, Instant.now());
        }
        old(caseId, organisation, Instant.now());
        old(caseId, clinic, Instant.now().minusSeconds(86_400));
        Ground ground = ground(referral, clinic);

        Page one = world.as(worker, () -> seen.under(caseId, ground, 0));
        Page rest = world.as(worker, () -> seen.under(caseId, ground, SeenByReceivers.PAGE));
        assertThat(one.lines()).hasSize(SeenByReceivers.PAGE);
        assertThat(one.more()).isTrue();
        assertThat(rest.lines()).hasSize(5);
        assertThat(rest.more()).isFalse();
    }

    /** As readings were written before they named their consent. */
    private void old(UUID caseId, UUID organisation, Instant at) {
        UserPrincipal somebody = world.user(organisation, null, Role.CASEWORKER);
        ApplicationClock.at(
                at,
                () -> {
                    world.as(
                            somebody,
                            () ->
                                    audit.record(
                                            AuditAction.DISCLOSED_READ,
                                            Subject.ofCase(caseId),
                                            Map.of("sections", List.of(Section.INTAKE))));
                    return true;
                });
    }

    private Ground ground(UUID referral, UUID recipient) {
        UUID consent =
                jdbc.sql("select consent_id from referral where id = ?")
                        .param(referral)
                        .query(UUID.class)
                        .single();
        return new Ground(
                consent,
                Set.of(recipient),
                Set.of(Section.values()),
                Instant.now().minusSeconds(3_600),
                Instant.now().plusSeconds(3_600));
    }
}
