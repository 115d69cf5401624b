package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A case that is managed without consent since a life is in danger: a second person confirms. */
class VitalBasisTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired CaseWork work;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal supervisor;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
    }

    @Test
    void a_supervisor_is_told_and_confirms_before_the_case_goes_on() {
        UUID id = vital(worker);

        assertThat(notices(supervisor)).isEqualTo(1);
        assertThat(missing(id)).contains("cases.missing.VITAL_BASIS_CONFIRMED");
        assertThat(dangers(supervisor))
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.path()).isEqualTo("cases/" + id + "?tab=overview");
                            assertThat(item.due())
                                    .isBetween(
                                            Instant.now().plus(Duration.ofHours(23)),
                                            Instant.now().plus(Duration.ofHours(24)));
                        });
        assertThat(dangers(worker)).isEmpty();
        ApplicationClock.at(
                Instant.now().plus(Duration.ofHours(25)),
                () -> {
                    assertThat(dangers(supervisor).getFirst().badgeText()).isNotEmpty();
                    return null;
                });

        world.as(supervisor, () -> cases.confirmVitalBasis(id, "seen with the doctor"));
        assertThat(missing(id)).doesNotContain("cases.missing.VITAL_BASIS_CONFIRMED");
        assertThat(dangers(supervisor)).isEmpty();
        assertThat(world.as(worker, () -> contents.steps(id)))
                .extracting(StepDetail::kind, StepDetail::note)
                .contains(tuple(StepKind.VITAL_BASIS_CONFIRMED, "seen with the doctor"));
        assertThatThrownBy(() -> world.as(supervisor, () -> cases.confirmVitalBasis(id, null)))
                .isInstanceOf(DomainException.class)
                .hasMessage("cases.error.no_vital_basis");
    }

    @Test
    void nobody_confirms_their_own_word_and_no_caseworker_confirms() {
        UUID own = vital(supervisor);
        assertThatThrownBy(() -> world.as(supervisor, () -> cases.confirmVitalBasis(own, null)))
                .isInstanceOf(DomainException.class)
                .hasMessage("cases.error.vital_basis_of_own");
        assertThat(dangers(supervisor)).isEmpty();
        assertThatThrownBy(() -> world.as(worker, () -> cases.confirmVitalBasis(own, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_basis_that_changes_in_an_open_case_is_asked_about_anew_and_consent_ends_the_question() {
        UUID id = fixture.open(worker);
        assertThat(missing(id)).doesNotContain("cases.missing.VITAL_BASIS_CONFIRMED");
        save(worker, id, intake());
        assertThat(missing(id)).contains("cases.missing.VITAL_BASIS_CONFIRMED");
        assertThat(notices(supervisor)).isEqualTo(1);

        save(worker, id, CaseFixture.intake());
        assertThat(missing(id)).doesNotContain("cases.missing.VITAL_BASIS_CONFIRMED");
        assertThat(dangers(supervisor)).isEmpty();
    }

    private UUID vital(UserPrincipal who) {
        UUID id = fixture.draft(who);
        save(who, id, intake());
        world.as(who, () -> cases.open(id, cases.detail(id).version()));
        return id;
    }

    private static IntakeForm intake() {
        return IntakeForm.BLANK
                .with(IntakeField.LEGAL_BASIS, LegalBasis.VITAL_INTEREST)
                .with(IntakeField.CONSENT_NOTE, "unconscious on arrival");
    }

    private void save(UserPrincipal who, UUID id, IntakeForm form) {
        world.as(
                who,
                () -> {
                    cases.saveIntake(id, contents.intake(id).version(), form);
                });
    }

    private List<String> missing(UUID id) {
        return world.as(worker, () -> contents.moves(id)).stream()
                .filter(option -> option.to() == CaseStatus.ASSESSED)
                .flatMap(option -> option.missing().stream())
                .map(Missing::key)
                .toList();
    }

    private List<WorkItem> dangers(UserPrincipal who) {
        return world.as(who, () -> work.waiting()).stream()
                .filter(item -> item.groupKey().equals("cases.work.group.danger"))
                .toList();
    }

    private int notices(UserPrincipal who) {
        return jdbc.sql(
                        "select count(*) from notice where person_id = ? and kind ="
                                + " 'VITAL_BASIS_TO_CONFIRM' and urgent")
                .param(who.user().id())
                .query(Integer.class)
                .single();
    }
}
