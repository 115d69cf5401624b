package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.GrantDetail;
import org.sokong.cases.GrantEnd;
import org.sokong.cases.GrantOrigin;
import org.sokong.cases.GrantService;
import org.sokong.cases.GrantSource;
import org.sokong.cases.Section;
import org.sokong.consent.AgreementForm;
import org.sokong.consent.NoShareEntry;
import org.sokong.consent.NoShareKind;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.SharingAgreements;
import org.sokong.consent.SharingRequestItem;
import org.sokong.consent.SharingRequestState;
import org.sokong.consent.SharingRequests;
import org.sokong.kernel.DomainException;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.organisations.FocalPoints;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What keeps a case from a receiver beside consent, and who ends what was shared. */
class SafeguardsTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture fixture;
    @Autowired ReferralService referrals;
    @Autowired ReferralReader reader;
    @Autowired ReferralSharing sharing;
    @Autowired NoShareList noShare;
    @Autowired SharingAgreements agreements;
    @Autowired SharingRequests requests;
    @Autowired CaseContents contents;
    @Autowired CaseAccess access;
    @Autowired GrantService grants;
    @Autowired FocalPoints focalPoints;
    @Autowired NoticeService notices;
    @Autowired List<WorkSource> work;
    @Autowired JdbcClient jdbc;

    UUID home;
    UUID clinic;
    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal administrator;
    UserPrincipal nurse;
    UUID id;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        clinic = world.organisation("Clinic");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        administrator = world.user(home, null, Role.ORGANISATION_ADMINISTRATOR);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        id = cases.open(worker);
    }

    // The do-not-share list.

    @Test
    void a_referral_to_a_listed_organisation_is_refused_before_it_is_written() {
        UUID draft = fixture.draft(worker, id, clinic);
        UUID consent = consentOf(draft);
        list(clinic, false);

        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                referrals.draft(
                                                        id,
                                                        ReferralFixture.complete(clinic, consent))))
                .isInstanceOf(DomainException.class)
                .hasMessage("referrals.gap.NO_SHARE");
        assertThat(missing(draft)).contains(SendGap.Kind.NO_SHARE);
        assertThat(catchThrowableOfType(ReferralNotReady.class, () -> fixture.send(worker, draft)))
                .isNotNull();
        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void a_consent_that_names_a_listed_organisation_is_refused() {
        list(clinic, false);

        assertThatThrownBy(() -> fixture.consent(worker, id, clinic))
                .isInstanceOf(DomainException.class)
                .hasMessage("consent.no_share.error.consent");
    }

    @Test
    void what_is_open_is_withdrawn_only_after_a_yes_and_its_access_ends() {
        UUID accepted = fixture.accepted(worker, id, nurse);
        UUID sent = fixture.sent(worker, id, clinic);
        assertThat(world.as(nurse, () -> access.sections(id))).isNotEmpty();

        assertThatThrownBy(() -> list(clinic, false)).hasMessage("consent.no_share.error.open");
        assertThat(state(accepted)).isEqualTo("ACCEPTED");

        list(clinic, true);

        assertThat(state(accepted)).isEqualTo("WITHDRAWN");
        assertThat(state(sent)).isEqualTo("WITHDRAWN");
        assertThat(world.as(nurse, () -> access.sections(id))).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_grant where source_id = ? and"
                                                + " ended_at is null")
                                .param(accepted)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(kinds(nurse)).contains(NoticeKind.REFERRAL_WITHDRAWN);
    }

    @Test
    void a_listed_person_does_not_see_the_referral_of_their_organisation() {
        UUID sent = fixture.sent(worker, id, clinic);

        world.as(worker, () -> noShare.addUser(id, nurse.user().id(), "her cousin"));

        assertThatThrownBy(() -> world.as(nurse, () -> reader.detail(sent)))
                .isInstanceOf(AccessDeniedException.class);
        UUID entry = world.as(worker, () -> noShare.ofCase(id).getFirst().id());
        world.as(worker, () -> noShare.end(entry, "another one of that name"));
        assertThat(world.as(nurse, () -> reader.detail(sent))).isNotNull();
    }

    @Test
    void a_referral_addressed_to_a_listed_person_is_not_sent() {
        UserPrincipal theirs = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID point = world.as(theirs, () -> focalPoints.publish(null, null, nurse.user().id()));
        UUID consent = fixture.consent(worker, id, clinic);
        UUID draft =
                world.as(
                        worker,
                        () ->
                                referrals.draft(
                                        id,
                                        ReferralFixture.complete(clinic, consent)
                                                .addressedTo(point)));
        assertThat(missing(draft)).isEmpty();

        world.as(worker, () -> noShare.addUser(id, nurse.user().id(), "her cousin"));

        assertThat(missing(draft)).containsExactly(SendGap.Kind.NO_SHARE);
    }

    @Test
    void a_name_in_words_is_encrypted_and_shown_to_whoever_chooses_a_receiver() {
        world.as(worker, () -> noShare.addName(id, "Mr Tan of the agency", "the recruiter"));

        assertThat(world.as(worker, () -> noShare.warnings(id)))
                .containsExactly("Mr Tan of the agency");
        byte[] kept =
                jdbc.sql("select name from no_share where case_id = ?")
                        .param(id)
                        .query(byte[].class)
                        .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Tan");
        assertThat(world.as(worker, () -> noShare.ofCase(id)))
                .singleElement()
                .extracting(NoShareEntry::kind, NoShareEntry::reason)
                .containsExactly(NoShareKind.NAME, "the recruiter");
    }

    @Test
    void only_who_works_on_the_case_reads_or_writes_its_list() {
        list(clinic, false);
        UserPrincipal teammate = world.user(home, null, Role.CASEWORKER);
        fixture.sent(worker, id, world.organisation("Shelter"));

        for (UserPrincipal other : List.of(teammate, nurse)) {
            assertThatThrownBy(() -> world.as(other, () -> noShare.ofCase(id)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(other, () -> noShare.warnings(id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(
                        () -> world.as(worker, () -> noShare.addOrganisation(id, home, "x", false)))
                .hasMessage("consent.no_share.error.own");
    }

    // Agreements between organisations.

    @Test
    void an_organisation_that_has_said_nothing_asks_its_supervisors() {
        UUID draft = fixture.draft(worker, id, clinic);
        assertThat(missing(draft)).as("home said that it does not ask").isEmpty();

        jdbc.sql("delete from sharing_rule where organisation_id = ?").param(home).update();

        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);
    }

    @Test
    void without_an_agreement_a_supervisors_yes_is_needed_and_enough() {
        askSupervisors();
        UUID draft = fixture.draft(worker, id, clinic);
        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);
        assertThatThrownBy(() -> fixture.send(worker, draft)).isInstanceOf(ReferralNotReady.class);

        world.as(worker, () -> sharing.ask(draft, Set.of(), "the only clinic in reach"));
        world.as(worker, () -> sharing.ask(draft, Set.of(), "the only clinic in reach"));

        assertThat(kinds(supervisor)).containsOnlyOnce(NoticeKind.SHARING_ASKED);
        assertThat(waitingOnHome(supervisor)).isTrue();
        assertThat(waitingOnHome(worker)).isFalse();
        UUID request = only().id();
        assertThatThrownBy(() -> world.as(worker, () -> requests.decide(request, true, "fine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(supervisor, () -> requests.decide(request, true, " ")))
                .hasMessage("consent.sharing.error.note");

        world.as(supervisor, () -> requests.decide(request, true, "urgent, and they are known"));

        assertThat(kinds(worker)).contains(NoticeKind.SHARING_ALLOWED);
        assertThat(waitingOnHome(supervisor)).isFalse();
        assertThat(missing(draft)).isEmpty();
        fixture.send(worker, draft);
        assertThat(state(draft)).isEqualTo("SENT");
        assertThatThrownBy(() -> world.as(supervisor, () -> requests.decide(request, false, "no")))
                .hasMessage("consent.sharing.error.decided");
    }

    @Test
    void a_no_keeps_it_from_being_sent_and_a_yes_holds_for_what_was_asked() {
        askSupervisors();
        UUID draft = fixture.draft(worker, id, clinic);
        world.as(worker, () -> sharing.ask(draft, Set.of(), "the only clinic in reach"));
        world.as(supervisor, () -> requests.decide(only().id(), false, "ask the city clinic"));
        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);
        assertThat(world.as(worker, () -> sharing.asked(draft, Set.of())))
                .extracting(asked -> asked.request().state())
                .containsExactly(SharingRequestState.REFUSED);

        UUID other = fixture.draft(worker, id, world.organisation("City clinic"));
        world.as(worker, () -> sharing.ask(other, Set.of(), "as you said"));
        UUID second =
                world.as(supervisor, () -> requests.ofCase(id)).stream()
                        .filter(SharingRequestItem::mayDecide)
                        .map(SharingRequestItem::id)
                        .findFirst()
                        .orElseThrow();
        world.as(supervisor, () -> requests.decide(second, true, "yes"));
        assertThat(missing(other)).isEmpty();
        jdbc.sql("update referral set sections = 'HEALTH,INTAKE,NOTES' where id = ?")
                .param(other)
                .update();
        assertThat(missing(other)).contains(SendGap.Kind.AGREEMENT);
    }

    @Test
    void a_supervisor_does_not_allow_what_they_asked_for() {
        askSupervisors();
        UUID draft = fixture.draft(supervisor, id, clinic);
        world.user(home, team, Role.SUPERVISOR);
        world.as(supervisor, () -> sharing.ask(draft, Set.of(), "no time"));

        assertThatThrownBy(
                        () -> world.as(supervisor, () -> requests.decide(only().id(), true, "ok")))
                .hasMessage("consent.sharing.error.own");
    }

    @Test
    void where_nobody_else_could_decide_it_is_said_at_once_and_nothing_waits() {
        askSupervisors();
        UUID draft = fixture.draft(supervisor, id, clinic);
        UserPrincipal elsewhere = world.user(home, world.team(home), Role.SUPERVISOR);

        assertThatThrownBy(
                        () -> world.as(supervisor, () -> sharing.ask(draft, Set.of(), "no time")))
                .isInstanceOf(DomainException.class)
                .hasMessage("consent.sharing.error.nobody");
        assertThat(world.as(supervisor, () -> requests.ofCase(id))).isEmpty();

        record(home, clinic, ReferralFixture.SECTIONS, LocalDate.now(), null);
        assertThat(missing(draft)).as("the other way").isEmpty();
        assertThat(kinds(elsewhere)).doesNotContain(NoticeKind.SHARING_ASKED);
    }

    @Test
    void an_agreement_in_force_covers_its_purposes_and_sections_either_way_round() {
        askSupervisors();
        UUID draft = fixture.draft(worker, id, clinic);
        LocalDate today = LocalDate.now();

        record(clinic, home, Set.of(Section.HEALTH), today, null);
        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);
        record(clinic, home, ReferralFixture.SECTIONS, today.plusDays(3), null);
        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);
        UUID wide = record(clinic, home, ReferralFixture.SECTIONS, today.minusDays(3), null);
        assertThat(missing(draft)).isEmpty();

        world.as(administrator, () -> agreements.end(wide, "replaced"));
        assertThat(missing(draft)).containsExactly(SendGap.Kind.AGREEMENT);

        record(home, clinic, ReferralFixture.SECTIONS, today, null);
        assertThat(missing(draft)).as("named the other way round").isEmpty();
    }

    @Test
    void administrators_see_and_write_the_agreements_of_their_own_organisation() {
        UUID elsewhere = world.organisation("Elsewhere");
        UserPrincipal stranger = world.user(elsewhere, null, Role.ORGANISATION_ADMINISTRATOR);
        UUID agreement = record(home, clinic, ReferralFixture.SECTIONS, LocalDate.now(), null);

        assertThat(world.as(administrator, () -> agreements.all()))
                .anyMatch(item -> item.id().equals(agreement));
        assertThat(world.as(stranger, () -> agreements.all())).isEmpty();
        assertThatThrownBy(() -> world.as(stranger, () -> agreements.end(agreement, "x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () ->
                                                agreements.record(
                                                        form(
                                                                home,
                                                                clinic,
                                                                ReferralFixture.SECTIONS,
                                                                LocalDate.now(),
                                                                null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                record(
                                        home,
                                        clinic,
                                        ReferralFixture.SECTIONS,
                                        LocalDate.now(),
                                        LocalDate.now().minusDays(1)))
                .hasMessage("consent.agreement.error.order");
        assertThatThrownBy(() -> world.as(worker, () -> agreements.all()))
                .isInstanceOf(AccessDeniedException.class);
    }

    // Who can see the case, and ending it.

    @Test
    void the_list_says_through_which_referral_and_when_it_was_last_seen() {
        UUID accepted = fixture.accepted(worker, id, nurse);
        assertThat(shared().lastSeen()).isNull();

        world.as(nurse, () -> reader.detail(accepted));

        GrantDetail grant = shared();
        assertThat(grant.lastSeen()).isNotNull();
        assertThat(grant.origin()).isNotNull();
        assertThat(grant.origin().path()).isEqualTo("referrals/" + accepted);
        assertThat(grant.origin().ground())
                .isEqualTo(new GrantOrigin.Ground(true, grant.expiresAt()));
        assertThat(grant.end()).isEqualTo(GrantEnd.WITH_REASON);
    }

    @Test
    void ending_a_receivers_access_withdraws_its_referral() {
        UUID accepted = fixture.accepted(worker, id, nurse);
        UUID grant = shared().id();

        assertThatThrownBy(() -> world.as(worker, () -> grants.end(id, grant, " ")))
                .hasMessage("cases.access.error.reason");
        world.as(worker, () -> grants.end(id, grant, "the client asked for it"));

        assertThat(state(accepted)).isEqualTo("WITHDRAWN");
        assertThat(world.as(nurse, () -> access.sections(id))).isEmpty();
        assertThat(
                        jdbc.sql("select end_reason from case_grant where id = ?")
                                .param(grant)
                                .query(String.class)
                                .single())
                .isEqualTo("the client asked for it");
    }

    @Test
    void a_grant_of_another_case_or_of_the_owner_is_not_ended_here() {
        fixture.accepted(worker, id, nurse);
        UUID grant = shared().id();
        UUID other = cases.open(worker);

        assertThatThrownBy(() -> world.as(worker, () -> grants.end(other, grant, "x")))
                .isInstanceOf(AccessDeniedException.class);
        UUID owner = grantOf(supervisor, GrantSource.OWNERSHIP).id();
        assertThatThrownBy(() -> world.as(supervisor, () -> grants.end(id, owner, "x")))
                .hasMessage("cases.access.error.reassign");
        assertThatThrownBy(() -> world.as(worker, () -> grants.end(id, owner, "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private GrantDetail shared() {
        return grantOf(worker, GrantSource.REFERRAL);
    }

    private GrantDetail grantOf(UserPrincipal reading, GrantSource source) {
        return world.as(reading, () -> contents.grants(id)).stream()
                .filter(grant -> grant.source() == source)
                .findFirst()
                .orElseThrow();
    }

    private void list(UUID organisation, boolean confirmed) {
        world.as(
                worker,
                () -> noShare.addOrganisation(id, organisation, "the client says so", confirmed));
    }

    private void askSupervisors() {
        world.as(administrator, () -> agreements.setAsks(true));
    }

    private UUID record(UUID one, UUID other, Set<Section> sections, LocalDate from, LocalDate to) {
        return world.as(
                administrator, () -> agreements.record(form(one, other, sections, from, to)));
    }

    private static AgreementForm form(
            UUID one, UUID other, Set<Section> sections, LocalDate from, LocalDate to) {
        return new AgreementForm(
                one, other, Set.of(Purpose.SERVICE), sections, from, to, "the office", null);
    }

    private SharingRequestItem only() {
        return world.as(supervisor, () -> requests.ofCase(id)).getFirst();
    }

    private boolean waitingOnHome(UserPrincipal user) {
        return world.as(
                user,
                () ->
                        work.stream()
                                .flatMap(source -> source.waiting().stream())
                                .anyMatch(item -> item.groupKey().equals("consent.work.group")));
    }

    private List<SendGap.Kind> missing(UUID draft) {
        return world.as(worker, () -> referrals.missing(draft)).stream()
                .map(SendGap::kind)
                .filter(kind -> kind == SendGap.Kind.AGREEMENT || kind == SendGap.Kind.NO_SHARE)
                .toList();
    }

    private List<NoticeKind> kinds(UserPrincipal user) {
        return world.as(user, () -> notices.page(null, 50)).stream().map(Notice::kind).toList();
    }

    private UUID consentOf(UUID referral) {
        return jdbc.sql("select consent_id from referral where id = ?")
                .param(referral)
                .query(UUID.class)
                .single();
    }

    private String state(UUID referral) {
        return jdbc.sql("select state from referral where id = ?")
                .param(referral)
                .query(String.class)
                .single();
    }
}
