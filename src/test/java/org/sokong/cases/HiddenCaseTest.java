package org.sokong.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.history.CaseHistory;
import org.sokong.history.HistoryFilter;
import org.sokong.kernel.DomainException;
import org.sokong.notifications.Notice;
import org.sokong.notifications.NoticeService;
import org.sokong.prints.CasePrinting;
import org.sokong.referrals.DeclineReason;
import org.sokong.referrals.ReferralBox;
import org.sokong.referrals.ReferralFixture;
import org.sokong.referrals.ReferralList;
import org.sokong.referrals.ReferralReader;
import org.sokong.referrals.ReferralService;
import org.sokong.reports.ReportPeriod;
import org.sokong.reports.ReportService;
import org.sokong.uikit.Language;
import org.sokong.uikit.WorkSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that is hidden by name from somebody is nowhere for them, whatever grants they hold. */
class HiddenCaseTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired ReferralFixture referralFixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired CaseHiding hiding;
    @Autowired HiddenCases hiddenCases;
    @Autowired CaseAccess access;
    @Autowired CaseAudience audience;
    @Autowired CaseParties parties;
    @Autowired CaseList list;
    @Autowired CaseTimeline timeline;
    @Autowired FlagService flags;
    @Autowired HandoverService handover;
    @Autowired OwnCases ownCases;
    @Autowired CaseHistory history;
    @Autowired CasePrinting printing;
    @Autowired ReportService reports;
    @Autowired ReferralList referralList;
    @Autowired ReferralReader referralReader;
    @Autowired ReferralService referrals;
    @Autowired NoticeService notices;
    @Autowired Inbox inbox;
    @Autowired List<WorkSource> work;
    @Autowired VerifyVisibility verify;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UUID team;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal cousin;
    UUID id;
    String code;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        cousin = world.user(organisation, team, Role.SUPERVISOR);
        id = fixture.open(worker);
        code = world.as(worker, () -> cases.detail(id).code());
    }

    @Test
    void a_supervisor_from_whom_the_case_is_hidden_finds_it_through_no_channel() {
        UUID referral = referralFixture.sent(worker, id, world.organisation("Clinic"));
        world.as(worker, () -> flags.raise(id, "call", LocalDate.now().minusDays(2)));
        Map<String, Channel> channels = channels(referral);
        channels.forEach(
                (name, channel) ->
                        assertThat(sees(channel)).as("before it is hidden: " + name).isTrue());

        hide(cousin, "knows the family");

        channels.forEach(
                (name, channel) -> assertThat(sees(channel)).as("hidden: " + name).isFalse());
        assertThat(world.as(supervisor, () -> access.mayOpen(id))).isTrue();
    }

    /** Everything through which a supervisor comes upon a case. */
    private Map<String, Channel> channels(UUID referral) {
        Map<String, Channel> all = new LinkedHashMap<>();
        all.put("page", () -> cases.detail(id).id().equals(id));
        all.put("intake", () -> contents.intake(id).version() >= 0);
        all.put("notes", () -> contents.notes(id) != null);
        all.put("steps", () -> contents.steps(id) != null);
        all.put("due", () -> contents.due(id) != null);
        all.put("moves", () -> contents.moves(id) != null);
        all.put("grants", () -> contents.grants(id) != null);
        all.put("timeline", () -> timeline.latest(id, 5) != null);
        all.put("flags", () -> flags.ofCase(id) != null);
        all.put("sections", () -> !access.sections(id).isEmpty());
        all.put("work", () -> access.mayWork(id));
        all.put("codes", () -> access.codes(Set.of(id)).containsKey(id));
        all.put("search", () -> cases.findByCode(code).isPresent());
        all.put(
                "list",
                () ->
                        list.page(CaseFilter.ALL, CaseSort.NEWEST, 0, 500).rows().stream()
                                .anyMatch(row -> row.id().equals(id)));
        all.put("count", () -> list.count(CaseFilter.ALL).value() == 1);
        all.put(
                "own cases",
                () -> ownCases.holding(Section.OVERVIEW, "select 1", Map.of()).contains(id));
        all.put("hand-over of the selection", () -> !handover.plan(Set.of(id)).cases().isEmpty());
        all.put("hand-over", () -> !handover.planOf(worker.user().id()).cases().isEmpty());
        all.put(
                "Home",
                () ->
                        work.stream()
                                .flatMap(source -> source.waiting().stream())
                                .anyMatch(item -> item.code().equals(code)));
        all.put(
                "history",
                () ->
                        !history.page(id, HistoryFilter.ALL, null, Locale.ENGLISH)
                                .entries()
                                .isEmpty());
        all.put("print", () -> printing.summary(id, Language.ENGLISH, null).file().length > 0);
        all.put(
                "report of the team",
                () -> reports.team().stream().mapToLong(line -> line.open()).sum() == 1);
        all.put(
                "report",
                () ->
                        reports.read(ReportPeriod.monthOf(LocalDate.now()), "en")
                                        .figures()
                                        .getFirst()
                                        .total()
                                == 1);
        all.put("referrals of the case", () -> !referralList.ofCase(id).isEmpty());
        all.put("list of referrals", () -> referralList.count(ReferralBox.SENT, false) == 1);
        all.put("referral", () -> referralReader.detail(referral) != null);
        all.put(
                "whoever works on it",
                () -> audience.workers(id, Permission.CASE_APPROVE).contains(cousin.user().id()));
        all.put(
                "participants",
                () ->
                        parties.live(id).stream()
                                .anyMatch(party -> party.id().equals(cousin.user().id())));
        all.put(
                "choice of colleagues",
                () ->
                        hiddenCases.colleagues(id, Permission.CASE_EDIT).stream()
                                .anyMatch(one -> one.id().equals(cousin.user().id())));
        return all;
    }

    @Test
    void the_answer_is_the_one_for_a_case_that_does_not_exist() {
        hide(cousin, "knows the family");

        Throwable unknown = refused(() -> cases.detail(UUID.randomUUID()) != null);
        Throwable hidden = refused(() -> cases.detail(id) != null);
        assertThat(hidden).hasSameClassAs(unknown).hasMessage(unknown.getMessage());
    }

    @Test
    void an_assignment_is_without_effect_and_a_new_one_is_refused() {
        UserPrincipal colleague = world.user(organisation, null, Role.CASEWORKER);
        world.as(supervisor, () -> cases.addColleague(id, colleague.user().id()));
        assertThat(world.as(colleague, () -> access.mayWork(id))).isTrue();

        hide(colleague, "neighbour of the client");

        assertThat(world.as(colleague, () -> access.mayWork(id))).isFalse();
        assertThat(world.as(worker, () -> contents.grants(id)))
                .extracting(GrantDetail::granteeId)
                .doesNotContain(colleague.user().id());
        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () -> cases.addColleague(id, colleague.user().id())))
                .hasMessage("cases.hidden.error.chosen");
        assertThatThrownBy(
                        () ->
                                world.as(
                                        supervisor,
                                        () ->
                                                cases.assign(
                                                        id,
                                                        cases.detail(id).version(),
                                                        colleague.user().id())))
                .hasMessage("cases.hidden.error.chosen");
    }

    @Test
    void the_owner_oneself_and_the_last_supervisor_cannot_be_hidden() {
        assertThatThrownBy(() -> hideAs(supervisor, worker, "x"))
                .hasMessage("cases.hidden.error.owner");
        assertThatThrownBy(() -> hideAs(supervisor, supervisor, "x"))
                .hasMessage("cases.hidden.error.self");
        assertThatThrownBy(() -> hideAs(worker, cousin, "  "))
                .hasMessage("cases.hidden.error.reason");
        UserPrincipal administrator =
                world.user(organisation, null, Role.ORGANISATION_ADMINISTRATOR);
        assertThatThrownBy(() -> hideAs(worker, administrator, "x"))
                .hasMessage("cases.hidden.error.person");
        hide(cousin, "knows the family");
        assertThatThrownBy(() -> hideAs(worker, supervisor, "wants to be alone with it"))
                .isInstanceOf(DomainException.class)
                .hasMessage("cases.hidden.error.last_supervisor");
    }

    @Test
    void only_who_works_on_the_case_hides_it_or_reads_the_reason() {
        hide(cousin, "knows the family");
        UserPrincipal teammate = world.user(organisation, team, Role.CASEWORKER);

        assertThat(world.as(supervisor, () -> hiding.ofCase(id)))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.name()).isEqualTo(cousin.user().displayName());
                            assertThat(one.reason()).isEqualTo("knows the family");
                            assertThat(one.organisation()).startsWith("Harbour House");
                        });
        for (UserPrincipal other : List.of(teammate, cousin)) {
            assertThatThrownBy(() -> world.as(other, () -> hiding.ofCase(id)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> hideAs(other, supervisor, "x"))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void what_the_inbox_said_is_gone_and_nothing_new_is_told() {
        tell("before");
        assertThat(told(cousin)).contains(code);

        hide(cousin, "knows the family");
        tell("after");

        assertThat(told(cousin)).doesNotContain(code);
        assertThat(told(supervisor)).contains(code);
        assertThat(kinds(supervisor)).contains(NoticeKind.CASE_HIDDEN);
        assertThat(kinds(cousin)).doesNotContain(NoticeKind.CASE_HIDDEN);
    }

    @Test
    void a_receiver_from_whom_the_case_is_hidden_sees_no_referral_of_it() {
        UUID clinic = world.organisation("Clinic");
        UserPrincipal nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        UserPrincipal aunt = world.user(clinic, world.team(clinic), Role.SUPERVISOR);
        hide(aunt, "sister of the client’s mother");
        UUID referral = referralFixture.sent(worker, id, clinic);

        assertThat(world.as(nurse, () -> referralList.waiting())).isEqualTo(1);
        assertThat(world.as(aunt, () -> referralList.waiting())).isZero();
        assertThat(world.as(nurse, () -> referralList.page(ReferralBox.RECEIVED, true, 0, 9)))
                .hasSize(1);
        assertThat(world.as(aunt, () -> referralList.page(ReferralBox.RECEIVED, true, 0, 9)))
                .isEmpty();
        assertThat(world.as(aunt, () -> referralList.count(ReferralBox.RECEIVED, false))).isZero();
        assertThat(kinds(nurse)).contains(NoticeKind.REFERRAL_RECEIVED);
        assertThat(kinds(aunt)).isEmpty();
        assertThatThrownBy(() -> world.as(aunt, () -> referralReader.detail(referral)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(aunt, () -> referrals.accept(referral)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                world.as(
                                        aunt,
                                        () ->
                                                referrals.decline(
                                                        referral, DeclineReason.NO_CAPACITY, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(
                        world.as(
                                aunt,
                                () ->
                                        work.stream()
                                                .flatMap(source -> source.waiting().stream())
                                                .toList()))
                .isEmpty();
    }

    @Test
    void shown_again_every_grant_counts_as_before() {
        hide(cousin, "knows the family");
        UUID entry = world.as(worker, () -> hiding.ofCase(id).getFirst().id());

        world.as(supervisor, () -> hiding.end(entry, "was somebody else"));

        assertThat(world.as(cousin, () -> access.mayWork(id))).isTrue();
        assertThat(world.as(worker, () -> hiding.ofCase(id))).isEmpty();
        hide(cousin, "after all");
        assertThat(world.as(cousin, () -> access.mayWork(id))).isFalse();
    }

    @Test
    void hiding_changes_no_row_of_the_lists_and_the_check_agrees() {
        hide(cousin, "knows the family");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        verify.run(List.of("visibility"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain(code);
    }

    @Test
    void the_list_asks_one_index_for_each_row() {
        hide(cousin, "knows the family");
        CaseListQuery query =
                new CaseListQuery(
                        CaseFilter.ALL,
                        cousin.user().caseKeys(),
                        cousin.user().id(),
                        java.time.Instant.now());

        List<Map<String, Object>> plan =
                jdbc.sql("explain " + query.rows(CaseSort.NEWEST))
                        .params(query.parameters())
                        .param("offset", 0)
                        .param("limit", 50)
                        .param("reach", 50)
                        .query()
                        .listOfRows();

        assertThat(plan)
                .filteredOn(row -> "hidden".equals(row.get("table")))
                .isNotEmpty()
                .allSatisfy(
                        row -> {
                            assertThat(row.get("key")).isEqualTo("case_hidden_user");
                            assertThat(String.valueOf(row.get("Extra"))).contains("Using index");
                        });
        assertThat(plan)
                .filteredOn(row -> "case_visible".equals(row.get("table")))
                .allSatisfy(row -> assertThat(row.get("key")).isNotNull());
    }

    @Test
    void every_change_is_in_the_log_without_the_reason() {
        hide(cousin, "knows the family");
        UUID entry = world.as(worker, () -> hiding.ofCase(id).getFirst().id());
        world.as(worker, () -> hiding.end(entry, "was somebody else"));

        List<String> lines =
                jdbc.sql(
                                """
                                select concat(action, ' ', details) from audit_event
                                where case_id = ? and action in ('CASE_HIDDEN', 'CASE_SHOWN')
                                order by at, id
                                """)
                        .param(id)
                        .query(String.class)
                        .list();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("CASE_HIDDEN").contains("" + cousin.user().id());
        assertThat(lines.getLast()).startsWith("CASE_SHOWN");
        assertThat(lines).noneMatch(line -> line.contains("family") || line.contains("else"));
    }

    private void hide(UserPrincipal person, String reason) {
        hideAs(worker, person, reason);
    }

    private void hideAs(UserPrincipal by, UserPrincipal person, String reason) {
        world.as(by, () -> hiding.hide(id, person.user().id(), reason));
    }

    private void tell(String key) {
        transaction.executeWithoutResult(
                status ->
                        inbox.tell(
                                Set.of(cousin.user().id(), supervisor.user().id()),
                                new NewNotice(
                                        NoticeKind.OVERDUE,
                                        code,
                                        id,
                                        "cases/" + id,
                                        "test/" + id + "/" + key)));
    }

    private List<String> told(UserPrincipal user) {
        return world.as(user, () -> notices.page(null, 50)).stream().map(Notice::code).toList();
    }

    private List<NoticeKind> kinds(UserPrincipal user) {
        return world.as(user, () -> notices.page(null, 50)).stream().map(Notice::kind).toList();
    }

    private Throwable refused(Channel channel) {
        try {
            world.as(cousin, (World.Deed<RuntimeException>) channel::sees);
        } catch (AccessDeniedException refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    /** A refusal is not to see it; anything else that goes wrong is a failure of the test. */
    private boolean sees(Channel channel) {
        try {
            return world.as(cousin, (World.Question<Boolean, RuntimeException>) channel::sees);
        } catch (AccessDeniedException refused) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Channel {
        boolean sees();
    }
}
