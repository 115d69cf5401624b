package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.cases.SeenByReceivers;
import org.sokong.cases.SeenByReceivers.Seen;
import org.sokong.people.Identity;
import org.springframework.beans.factory.annotation.Autowired;
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
        assertThat(world.as(worker, () -> seen.ofCase(caseId))).isEmpty();
        UUID referral =
                referralFixture.accepted(
                        worker, caseId, nurse, Set.of(Section.HEALTH, Section.IDENTITY));
        Instant accepted = Instant.now();

        world.as(nurse, () -> reader.detail(referral));
        world.as(nurse, () -> reader.detail(referral));
        world.as(doctor, () -> reader.detail(referral));
        world.as(doctor, () -> reader.revealIdentity(referral));
        world.as(worker, () -> sharing.disclosed(caseId));

        List<Seen> all = world.as(worker, () -> seen.ofCase(caseId));
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
        assertThat(world.as(worker, () -> seen.ofCase(caseId, Instant.now().plusSeconds(60))))
                .isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("a receiver does not learn who else has read")
                .isThrownBy(() -> world.as(nurse, () -> seen.ofCase(caseId)));
    }
}
