package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Ids;
import org.sokong.people.Identity;
import org.sokong.screening.EventStage;
import org.sokong.screening.ScreeningService;
import org.sokong.screening.TraffickingEventForm;
import org.sokong.screening.TraffickingService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what with a case, and what is written down about it. */
class CaseAccessTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired TraffickingService trafficking;
    @Autowired ScreeningService screening;
    @Autowired CaseTimeline timeline;
    @Autowired CaseSharing sharing;
    @Autowired IdentityService identities;
    @Autowired PolicyLinks links;
    @Autowired CaseGrants grants;
    @Autowired CaseVisibility visibility;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TransferLimit limit;

    UUID organisation;
    UserPrincipal worker;
    UserPrincipal stranger;
    UUID id;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        UUID elsewhere = world.organisation("Elsewhere");
        stranger = world.user(elsewhere, world.team(elsewhere), Role.SUPERVISOR);
        id = fixture.open(worker);
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_is_refused_and_the_refusal_is_logged() {
        List<Attempt> attempts =
                List.of(
                        new Attempt("detail", c -> cases.detail(c)),
                        new Attempt("intake", c -> contents.intake(c)),
                        new Attempt(
                                "save intake", c -> cases.saveIntake(c, 0, CaseFixture.intake())),
                        new Attempt("trafficking", c -> trafficking.ofCase(c)),
                        new Attempt(
                                "save trafficking",
                                c ->
                                        trafficking.add(
                                                c,
                                                TraffickingEventForm.of(EventStage.EXPLOITATION))),
                        new Attempt("screening", c -> screening.ofCase(c)),
                        new Attempt("notes", c -> contents.notes(c)),
                        new Attempt("add a note", c -> cases.addNote(c, "words")),
                        new Attempt("steps", c -> contents.steps(c)),
                        new Attempt(
                                "record a step",
                                c -> cases.recordStep(c, StepKind.RECEIVER_ACCEPTED, null)),
                        new Attempt("moves", c -> contents.moves(c)),
                        new Attempt("move", c -> cases.move(c, 0, Move.to(CaseStatus.ASSESSED))),
                        new Attempt("assign", c -> cases.assign(c, 0, stranger.user().id())),
                        new Attempt(
                                "add a colleague",
                                c -> cases.addColleague(c, stranger.user().id())),
                        new Attempt("risk", c -> cases.setRisk(c, 0, Risk.LOW)),
                        new Attempt("grants", c -> contents.grants(c)),
                        new Attempt("timeline", c -> timeline.latest(c, 10)),
                        new Attempt("reveal", c -> identities.reveal(c)),
                        new Attempt(
                                "save identity",
                                c -> identities.save(c, Identity.UNKNOWN, Identity.UNKNOWN)),
                        new Attempt("links", c -> links.ofCase(c)),
                        new Attempt(
                                "link",
                                c -> links.link(new LinkPassage(Ids.next(), c, null, "words"))),
                        new Attempt("disclosed", c -> sharing.disclosed(c)),
                        new Attempt("envelope", c -> sharing.envelope(c)),
                        new Attempt("preview", c -> sharing.preview(c, Set.of(Section.NOTES))));
        return attempts.stream()
                .map(
                        attempt ->
                                DynamicTest.dynamicTest(
                                        attempt.name,
                                        () -> {
                                            int before = denials(stranger, id);
                                            assertThatThrownBy(
                                                            () ->
                                                                    world.as(
                                                                            stranger,
                                                                            () ->
                                                                                    attempt.work
                                                                                            .accept(
                                                                                                    id)))
                                                    .isInstanceOf(AccessDeniedException.class);
                                            assertThat(denials(stranger, id)).isEqualTo(before + 1);
                                        }));
    }

    @Test
    void a_case_that_does_not_exist_answers_like_one_that_is_not_ones_own() {
        UUID nowhere = Ids.next();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(stranger, () -> cases.detail(nowhere)))
                .withMessage("cases.read");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(stranger, () -> cases.detail(id)))
                .withMessage("cases.read");
    }

    @Test
    void a_code_finds_only_what_one_may_open_and_trying_is_logged() {
        String code = world.as(worker, () -> cases.detail(id).code());

        assertThat(
                        world.as(
                                worker,
                                () -> cases.findByCode(code.toLowerCase(java.util.Locale.ROOT))))
                .contains(id);
        assertThat(world.as(stranger, () -> cases.findByCode(code))).isEmpty();
        assertThat(world.as(stranger, () -> cases.findByCode("C-22222"))).isEmpty();
        assertThat(denials(stranger, id)).isEqualTo(1);
    }

    @Test
    void roles_without_the_permission_are_refused() {
        UserPrincipal administrator =
                world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(administrator, cases::start));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(administrator, () -> cases.detail(id)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                cases.assign(
                                                        id,
                                                        cases.detail(id).version(),
                                                        worker.user().id())));
    }

    @Test
    void an_expired_grant_opens_nothing() {
        UserPrincipal guest = world.user(organisation, null, Role.CASEWORKER);
        Instant now = Instant.now();
        transaction.executeWithoutResult(
                status ->
                        grants.save(
                                new CaseGrant(
                                        Ids.next(),
                                        id,
                                        GranteeType.USER,
                                        guest.user().id(),
                                        GrantLevel.WORK,
                                        Set.of(Section.values()),
                                        GrantSource.BREAK_GLASS,
                                        null,
                                        worker.user().id(),
                                        now,
                                        now.plus(Duration.ofHours(4)))));
        world.as(guest, () -> cases.detail(id));

        ApplicationClock.at(
                now.plus(Duration.ofHours(5)),
                () -> {
                    assertThatExceptionOfType(AccessDeniedException.class)
                            .isThrownBy(() -> world.as(guest, () -> cases.detail(id)));
                    return null;
                });
    }

    @Test
    void a_reader_with_some_sections_neither_sees_nor_overwrites_the_others() {
        UserPrincipal guest = world.user(organisation, null, Role.CASEWORKER);
        grant(guest, GrantLevel.WORK, GrantSource.BREAK_GLASS, null, EnumSet.of(Section.INTAKE));

        IntakeDetail seen = world.as(guest, () -> contents.intake(id));
        assertThat(seen.form().get(IntakeField.SAFETY_NOTE)).isNull();
        assertThat(seen.form().place()).isEqualTo("Harbour office");
        world.as(
                guest,
                () -> {
                    cases.saveIntake(
                            id, seen.version(), seen.form().with(IntakeField.PLACE, "airport"));
                });

        IntakeForm whole = world.as(worker, () -> contents.intake(id).form());
        assertThat(whole.place()).isEqualTo("airport");
        assertThat(whole.get(IntakeField.SAFETY_NOTE)).isEqualTo("seen near the shelter");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(guest, () -> contents.notes(id)));
    }

    @Test
    void a_receiver_reads_only_what_grant_and_consent_both_name_and_each_reading_is_recorded() {
        world.as(worker, () -> cases.addNote(id, "a private note"));
        UUID source = Ids.next();
        UserPrincipal receiver = stranger;
        grant(
                receiver,
                GrantLevel.SHARED,
                GrantSource.TRANSFER,
                source,
                EnumSet.of(Section.INTAKE, Section.HEALTH, Section.NOTES));
        limit.allow(source, EnumSet.of(Section.HEALTH, Section.SAFETY));

        StatementCounter.reset();
        DisclosedCase disclosed = world.as(receiver, () -> sharing.disclosed(id));
        String sent = String.join("; ", StatementCounter.sql());
        assertThat(sent)
                .as("what is withheld is not even read")
                .contains("medical_note")
                .doesNotContain(
                        "case_note",
                        "safety_note",
                        "place",
                        "trafficking_event",
                        "safety_answers",
                        "person");

        assertThat(disclosed.names()).containsExactly(Section.HEALTH);
        assertThat(disclosed.toString())
                .contains("burn on the left hand")
                .doesNotContain("private note", "Harbour office", "shelter")
                .doesNotContain(world.as(worker, () -> cases.detail(id).code()));
        assertThat(
                        jdbc.sql(
                                        "select details from audit_event where case_id = ? and"
                                                + " action = 'DISCLOSED_READ'")
                                .param(id)
                                .query(String.class)
                                .single())
                .contains("HEALTH")
                .doesNotContain("NOTES");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(receiver, () -> cases.detail(id)));

        limit.allow(source, EnumSet.noneOf(Section.class));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> world.as(receiver, () -> sharing.disclosed(id)));
    }

    @Test
    void every_live_grant_is_named_with_its_reason() {
        List<GrantDetail> found = world.as(worker, () -> contents.grants(id));

        assertThat(found)
                .extracting(GrantDetail::source)
                .containsExactly(GrantSource.OWNERSHIP, GrantSource.TEAM);
        assertThat(found).extracting(GrantDetail::granteeName).doesNotContain("");
    }

    private void grant(
            UserPrincipal user,
            GrantLevel level,
            GrantSource source,
            UUID sourceId,
            Set<Section> sections) {
        boolean shared = level == GrantLevel.SHARED;
        transaction.executeWithoutResult(
                status -> {
                    grants.save(
                            new CaseGrant(
                                    Ids.next(),
                                    id,
                                    shared ? GranteeType.ORGANISATION : GranteeType.USER,
                                    shared ? user.user().organisationId() : user.user().id(),
                                    level,
                                    sections,
                                    source,
                                    sourceId,
                                    worker.user().id(),
                                    Instant.now(),
                                    null));
                    visibility.refresh(id);
                });
    }

    private int denials(UserPrincipal who, UUID caseId) {
        return jdbc.sql(
                        "select count(*) from audit_event where actor_id = ? and case_id = ? and"
                                + " action = 'ACCESS_DENIED'")
                .params(Arrays.asList(who.user().id(), caseId))
                .query(Integer.class)
                .single();
    }

    private record Attempt(String name, Consumer<UUID> work) {}
}
