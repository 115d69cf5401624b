package org.sokong.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFilter;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseList;
import org.sokong.cases.CaseListItem;
import org.sokong.cases.CaseSort;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.CaseTimeline;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.Missing;
import org.sokong.cases.Section;
import org.sokong.cases.TimelineEntry;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.forms.FormValues;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.planning.FormKind;
import org.sokong.planning.RecordFixture;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Language;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Orders, hearings, deadlines, the status and the support of the law, on the real database. */
class LegalTest extends SokongTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Kuala_Lumpur");
    private static final String PROTECTION = "MY_PROTECTION_ORDER";
    private static final String EXTENSION = "MY_PROTECTION_ORDER_EXTENSION";

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired OrderService orders;
    @Autowired HearingService hearings;
    @Autowired DeadlineService deadlines;
    @Autowired StatusDecisionService decisions;
    @Autowired SupportService support;
    @Autowired LegalSettings settings;
    @Autowired LegalRuleLoader loader;
    @Autowired CaseLawReader reader;
    @Autowired LegalWork work;
    @Autowired LegalFacts facts;
    @Autowired LegalErasure erasure;
    @Autowired CaseList list;
    @Autowired CaseContents contents;
    @Autowired RecordFixture records;
    @Autowired CaseTimeline timeline;
    @Autowired CodeSets codes;
    @Autowired JdbcClient jdbc;

    UUID organisation;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal stranger;
    UUID caseId;
    LocalDate today;

    @BeforeEach
    void people() {
        organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);
        caseId = fixture.open(worker);
        today = LocalDate.now(ZONE);
    }

    @Test
    void a_case_is_not_closed_over_what_the_law_has_open_unless_the_closure_form_says_what_of_it() {
        LocalDate ends = rule(PROTECTION).proposedEnd(today).orElseThrow();
        world.as(worker, () -> orders.add(caseId, order(PROTECTION, today, ends, null)));
        LocalDateTime at = today.plusDays(9).atTime(9, 0);
        UUID hearing =
                world.as(worker, () -> hearings.add(caseId, new HearingForm(at, "Court", null)));
        String day = at.toLocalDate().toString();

        assertThat(openLaw())
                .extracting(Missing::key, Missing::arguments, Missing::tab)
                .containsExactly(
                        tuple("legal.guard.orders", List.of(1, today.toString()), "law"),
                        tuple("legal.guard.hearings", List.of(1, day), "law"));
        world.as(worker, () -> hearings.cancel(hearing, 0, "settled"));
        assertThat(openLaw()).extracting(Missing::key).containsExactly("legal.guard.orders");

        records.complete(
                caseId,
                worker,
                FormKind.CLOSURE,
                FormValues.BLANK.with("open_referrals", "the order runs out; legal aid has it"));
        assertThat(openLaw()).isEmpty();
    }

    @Test
    void no_end_of_a_case_leaves_an_order_in_force_without_a_word() {
        LocalDate ends = rule(PROTECTION).proposedEnd(today).orElseThrow();
        world.as(worker, () -> orders.add(caseId, order(PROTECTION, today, ends, null)));
        for (CaseStatus end :
                List.of(CaseStatus.CLOSED, CaseStatus.TRANSFERRED, CaseStatus.DUPLICATE)) {
            assertThat(openLaw(end))
                    .as(end.name())
                    .extracting(Missing::key)
                    .containsExactly("legal.guard.orders");
        }
        assertThat(openLaw(CaseStatus.ASSESSED)).as("a case that goes on").isEmpty();

        records.complete(
                caseId,
                worker,
                FormKind.CLOSURE,
                FormValues.BLANK.with("open_referrals", "the other case has the order"));
        assertThat(openLaw(CaseStatus.DUPLICATE)).isEmpty();
        assertThat(openLaw(CaseStatus.TRANSFERRED)).isEmpty();
    }

    @Test
    void an_order_that_ended_since_nobody_was_trafficked_says_so_with_a_code() {
        UUID id =
                world.as(
                        worker,
                        () ->
                                orders.add(
                                        caseId,
                                        order(
                                                PROTECTION,
                                                today,
                                                rule(PROTECTION).proposedEnd(today).orElseThrow(),
                                                null)));
        CodedValue none = new CodedValue("SOKONG", "1", "NOT_TRAFFICKED");
        assertRefused(
                worker,
                "legal.error.order_outcome",
                () ->
                        orders.close(
                                id,
                                version(id),
                                OrderState.ENDED,
                                today,
                                "the court said so",
                                new CodedValue("SOKONG", "1", "MADE_UP")));
        world.as(
                worker,
                () ->
                        orders.close(
                                id,
                                version(id),
                                OrderState.ENDED,
                                today,
                                "the court said so",
                                none));
        assertThat(order(id).outcome()).isEqualTo(none);
        for (Language language : Language.values()) {
            assertThat(codes.label(none, OrderService.OUTCOME, language))
                    .isNotBlank()
                    .isNotEqualTo(none.code());
        }
        assertThat(
                        jdbc.sql(
                                        """
                                        select outcome from legal_order_history where id = ?
                                        order by revision
                                        """)
                                .param(id)
                                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                                .list())
                .containsExactly(Optional.empty(), Optional.of(none.toString()));
    }

    private List<Missing> openLaw() {
        return openLaw(CaseStatus.CLOSED);
    }

    private List<Missing> openLaw(CaseStatus end) {
        return world.as(worker, () -> contents.moves(caseId)).stream()
                .filter(option -> option.to() == end)
                .flatMap(option -> option.missing().stream())
                .filter(missing -> missing.key().startsWith("legal."))
                .toList();
    }

    // Settings

    @Test
    void lengths_come_with_their_source_and_whether_somebody_compared_it() {
        LegalRuleItem interim = rule("MY_INTERIM_PROTECTION_ORDER");
        assertThat(interim.proposedEnd(LocalDate.of(2026, 1, 1)))
                .contains(LocalDate.of(2026, 1, 22));
        assertThat(interim.verified()).isFalse();
        assertThat(interim.source()).contains("section 44");
        assertThat(rule(PROTECTION).proposedEnd(LocalDate.of(2026, 11, 30)))
                .contains(LocalDate.of(2027, 2, 28));
        assertThat(rule(EXTENSION).proposedEnd(today)).isEmpty();
        assertThat(rule("VN_FIRST_CHECK").proposedEnd(today)).contains(today.plusDays(3));
        assertThat(rule("VN_FIRST_CHECK").name(Language.VIETNAMESE)).startsWith("Xác minh");
    }

    @Test
    void a_release_leaves_alone_what_an_administrator_changed_and_updates_the_rest() {
        UserPrincipal administrator = administrator();
        String code = "TEST_" + caseId.toString().substring(24);
        Map<String, Object> first = shipped(code, 21);
        loader.load(with(first));
        assertThat(rule(code).length()).isEqualTo(21);

        loader.load(with(shipped(code, 28)));
        assertThat(rule(code).length()).isEqualTo(28);

        LegalRuleItem read = rule(code);
        world.as(administrator, () -> settings.change(code, read.version(), form(read, 14, 5, 1)));
        loader.load(with(shipped(code, 60)));

        LegalRuleItem after = rule(code);
        assertThat(after.length()).isEqualTo(14);
        assertThat(after.warnFirst()).isEqualTo(5);
        assertThat(after.changedHere()).isTrue();
        loader.load(LegalFile.rules());
        assertThat(rule(code).inUse()).as("a local change is not withdrawn").isTrue();
    }

    @Test
    void each_change_of_a_setting_stays_in_its_history_with_who_made_it() {
        UserPrincipal administrator = administrator();
        String code = "KEPT_" + caseId.toString().substring(24);
        loader.load(with(shipped(code, 21)));
        for (int length : List.of(14, 30)) {
            LegalRuleItem read = rule(code);
            world.as(
                    administrator,
                    () -> settings.change(code, read.version(), form(read, length, 5, 1)));
        }

        assertThat(
                        jdbc.sql(
                                        """
                                        select h.length_value from legal_rule_history h
                                        join history_revision r on r.id = h.revision
                                        where h.code = ? and r.actor_id = ? order by h.revision
                                        """)
                                .params(code, administrator.user().id())
                                .query(Integer.class)
                                .list())
                .containsExactly(14, 30);
        loader.load(LegalFile.rules());
    }

    @Test
    void what_a_newer_file_no_longer_has_is_not_offered_any_more() {
        String code = "GONE_" + caseId.toString().substring(24);
        loader.load(with(shipped(code, 21)));
        assertThat(rule(code).inUse()).isTrue();

        loader.load(LegalFile.rules());

        assertThat(rule(code).inUse()).isFalse();
        assertThat(world.as(worker, () -> settings.offered(RuleKind.ORDER)))
                .noneMatch(rule -> rule.code().equals(code));
    }

    @Test
    void a_setting_is_refused_without_name_source_or_order_of_its_warnings() {
        UserPrincipal administrator = administrator();
        LegalRuleItem read = rule(PROTECTION);
        assertRefused(
                administrator,
                "legal.error.length",
                () -> settings.add(RuleKind.ORDER, form(read, 0, 7, 2)));
        assertRefused(
                administrator,
                "legal.error.warn_order",
                () -> settings.add(RuleKind.ORDER, form(read, 10, 2, 7)));
        assertRefused(
                administrator,
                "legal.error.source",
                () ->
                        settings.add(
                                RuleKind.ORDER,
                                new LegalRuleForm(
                                        read.names(),
                                        "MY",
                                        5,
                                        LengthUnit.DAYS,
                                        7,
                                        2,
                                        " ",
                                        true,
                                        true)));
        assertRefused(
                administrator,
                "legal.error.name",
                () ->
                        settings.add(
                                RuleKind.ORDER,
                                new LegalRuleForm(
                                        Map.of(),
                                        "MY",
                                        5,
                                        LengthUnit.DAYS,
                                        7,
                                        2,
                                        "me",
                                        true,
                                        true)));
        assertRefused(
                administrator,
                "legal.error.country",
                () ->
                        settings.add(
                                RuleKind.ORDER,
                                new LegalRuleForm(
                                        read.names(),
                                        "QQ",
                                        5,
                                        LengthUnit.DAYS,
                                        7,
                                        2,
                                        "me",
                                        true,
                                        true)));
        assertRefused(
                administrator,
                "legal.error.one_hearing",
                () -> settings.add(RuleKind.HEARING, form(read, 10, 7, 2)));
        assertThatThrownBy(
                        () ->
                                world.as(
                                        administrator,
                                        () ->
                                                settings.change(
                                                        PROTECTION,
                                                        read.version() + 1,
                                                        form(read, 10, 7, 2))))
                .isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> world.as(worker, settings::all))
                .isInstanceOf(AccessDeniedException.class);
    }

    // Orders

    @Test
    void an_order_that_ends_on_another_day_than_proposed_needs_a_reason() {
        LocalDate proposed = today.plusMonths(3);
        assertRefused(
                worker,
                "legal.error.end_reason",
                () -> orders.add(caseId, order(PROTECTION, today, proposed.minusDays(1), null)));
        assertRefused(
                worker,
                "legal.error.ends_on",
                () -> orders.add(caseId, order(PROTECTION, today, null, null)));

        world.as(
                worker,
                () -> {
                    orders.add(
                            caseId,
                            order(PROTECTION, today, proposed.minusDays(1), "as the order says"));
                    return orders.add(caseId, order(PROTECTION, today, proposed, "not kept"));
                });

        assertThat(law().orders())
                .extracting(OrderDetail::endReason)
                .containsExactlyInAnyOrder("as the order says", null);
        assertThat(law().orders()).allMatch(order -> proposed.equals(order.proposedEnd()));
    }

    @Test
    void an_order_is_refused_where_its_days_contradict_each_other() {
        assertRefused(
                worker,
                "legal.error.issued_on.future",
                () ->
                        orders.add(
                                caseId,
                                order("OTHER_ORDER", today.plusDays(1), today.plusDays(9), null)));
        assertRefused(
                worker,
                "legal.error.starts_on.before_issue",
                () ->
                        orders.add(
                                caseId,
                                new OrderForm(
                                        "OTHER_ORDER",
                                        "Court",
                                        null,
                                        null,
                                        today,
                                        today.minusDays(1),
                                        null,
                                        null)));
        assertRefused(
                worker,
                "legal.error.ends_on.before_start",
                () -> orders.add(caseId, order("OTHER_ORDER", today, today.minusDays(1), null)));
        assertRefused(
                worker,
                "legal.error.issued_by",
                () ->
                        orders.add(
                                caseId,
                                new OrderForm(
                                        "OTHER_ORDER", " ", null, null, today, today, null, null)));
        assertRefused(
                worker,
                "legal.error.rule",
                () -> orders.add(caseId, order("HEARING", today, null, null)));
    }

    @Test
    void an_extension_is_a_new_row_that_rests_on_the_old_one() {
        LocalDate start = today.minusDays(80);
        LocalDate end = start.plusMonths(3);
        UUID first =
                world.as(worker, () -> orders.add(caseId, order(PROTECTION, start, end, null)));

        assertRefused(
                worker,
                "legal.error.ends_on.not_later",
                () -> orders.extend(first, version(first), order(EXTENSION, today, end, null)));
        assertRefused(
                worker,
                "legal.error.rule.prolongs_not",
                () ->
                        orders.extend(
                                first,
                                version(first),
                                order("OTHER_ORDER", today, end.plusDays(30), null)));
        UUID second =
                world.as(
                        worker,
                        () ->
                                orders.extend(
                                        first,
                                        version(first),
                                        order(EXTENSION, today, end.plusDays(30), null)));

        assertThat(order(first).state()).isEqualTo(OrderState.EXTENDED);
        assertThat(order(first).warning()).isEqualTo(Warning.NONE);
        assertThat(order(second).extendsId()).isEqualTo(first);
        assertRefused(
                worker,
                "legal.error.order_is_over",
                () ->
                        orders.extend(
                                first,
                                version(first),
                                order(EXTENSION, today, end.plusDays(60), null)));
    }

    @Test
    void an_order_ends_or_is_revoked_once_and_with_a_reason() {
        UUID id =
                world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, null, null)));
        assertRefused(
                worker,
                "legal.error.reason",
                () -> orders.close(id, version(id), OrderState.REVOKED, today, " ", null));
        assertRefused(
                worker,
                "legal.error.closed_on.future",
                () ->
                        orders.close(
                                id,
                                version(id),
                                OrderState.ENDED,
                                today.plusDays(1),
                                "over",
                                null));

        world.as(
                worker,
                () ->
                        orders.close(
                                id, version(id), OrderState.REVOKED, today, "the court did", null));

        assertThat(order(id).state()).isEqualTo(OrderState.REVOKED);
        assertThat(order(id).closedReason()).isEqualTo("the court did");
        assertRefused(
                worker,
                "legal.error.order_is_over",
                () -> orders.close(id, version(id), OrderState.ENDED, today, "again", null));
    }

    @Test
    void of_two_who_change_an_order_the_second_is_told() {
        UUID id =
                world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, null, null)));
        long read = version(id);
        world.as(
                supervisor,
                () -> orders.change(id, read, order("OTHER_ORDER", today, today, null)));

        assertThatThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () ->
                                                orders.change(
                                                        id,
                                                        read,
                                                        order("OTHER_ORDER", today, null, null))))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void every_change_is_kept_in_the_field_history() {
        UUID id =
                world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, null, null)));
        world.as(
                worker,
                () -> orders.change(id, version(id), order("OTHER_ORDER", today, today, null)));

        assertThat(
                        jdbc.sql(
                                        """
                                        select ends_on from legal_order_history where id = ?
                                        order by revision
                                        """)
                                .param(id)
                                .query(
                                        (row, number) ->
                                                Optional.ofNullable(
                                                        row.getObject(1, LocalDate.class)))
                                .list())
                .containsExactly(Optional.empty(), Optional.of(today));
    }

    // Warnings

    @Test
    void a_warning_comes_on_its_day_and_not_the_day_before() {
        LocalDate last = LocalDate.of(2026, 12, 20);
        assertThat(Warning.on(last.minusDays(8), last, 7, 2)).isEqualTo(Warning.NONE);
        assertThat(Warning.on(last.minusDays(7), last, 7, 2)).isEqualTo(Warning.SOON);
        assertThat(Warning.on(last.minusDays(3), last, 7, 2)).isEqualTo(Warning.SOON);
        assertThat(Warning.on(last.minusDays(2), last, 7, 2)).isEqualTo(Warning.URGENT);
        assertThat(Warning.on(last, last, 7, 2)).isEqualTo(Warning.URGENT);
        assertThat(Warning.on(last.plusDays(1), last, 7, 2)).isEqualTo(Warning.PASSED);
    }

    @Test
    void home_warns_of_an_order_from_the_first_warning_on_in_the_users_zone() {
        LocalDate last = today.plusDays(30);
        world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, last, null)));

        Instant firstDay = last.minusDays(7).atStartOfDay(ZONE).toInstant();
        assertThat(home(worker, firstDay.minusSeconds(1))).isEmpty();
        assertThat(home(worker, firstDay))
                .extracting(WorkItem::tone)
                .containsExactly(Badge.Tone.WARN);
        assertThat(home(supervisor, firstDay)).hasSize(1);
        assertThat(home(stranger, firstDay)).isEmpty();
        Instant lastDays = last.minusDays(2).atStartOfDay(ZONE).toInstant();
        assertThat(home(worker, lastDays.minusSeconds(1)))
                .extracting(WorkItem::tone)
                .containsExactly(Badge.Tone.WARN);
        assertThat(home(worker, lastDays))
                .extracting(WorkItem::tone)
                .containsExactly(Badge.Tone.BAD);
        Instant over = last.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertThat(home(worker, over.minusSeconds(1)))
                .extracting(WorkItem::badgeText)
                .containsExactly("Very soon");
        assertThat(home(worker, over))
                .extracting(WorkItem::badgeText, WorkItem::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Passed", over));
    }

    @Test
    void home_no_longer_warns_once_the_order_is_extended_or_over() {
        UUID id =
                world.as(
                        worker,
                        () ->
                                orders.add(
                                        caseId,
                                        order("OTHER_ORDER", today, today.plusDays(1), null)));
        assertThat(home(worker, Instant.now())).hasSize(1);

        UUID later =
                world.as(
                        worker,
                        () ->
                                orders.extend(
                                        id,
                                        version(id),
                                        order("OTHER_ORDER", today, today.plusDays(60), null)));
        assertThat(home(worker, Instant.now())).isEmpty();
        world.as(
                worker,
                () -> orders.close(later, version(later), OrderState.REVOKED, today, "done", null));
        assertThat(home(worker, Instant.now().plusSeconds(86_400L * 59))).isEmpty();
    }

    @Test
    void home_warns_of_hearings_and_of_deadlines() {
        LocalDateTime at = today.plusDays(20).atTime(9, 30);
        world.as(worker, () -> hearings.add(caseId, new HearingForm(at, "High Court", null)));
        Instant first = today.plusDays(13).atStartOfDay(ZONE).toInstant();
        assertThat(home(worker, first.minusSeconds(1))).isEmpty();
        assertThat(home(worker, first))
                .extracting(WorkItem::groupKey)
                .containsExactly("legal.work.group.hearings");
        Instant begins = at.atZone(ZONE).toInstant();
        assertThat(home(worker, begins.minusSeconds(1)).getFirst().badgeText())
                .isEqualTo("Very soon");
        assertThat(home(worker, begins.plusSeconds(1)).getFirst().badgeText()).isEqualTo("Passed");

        UUID other = fixture.open(supervisor);
        world.as(
                supervisor,
                () ->
                        deadlines.add(
                                other,
                                new DeadlineForm(
                                        "VN_FIRST_CHECK", null, today, today.plusDays(3), null)));
        Instant warned = today.plusDays(1).atStartOfDay(ZONE).toInstant();
        assertThat(groups(supervisor, warned.minusSeconds(1)))
                .doesNotContain("legal.work.group.deadlines");
        assertThat(groups(supervisor, warned)).contains("legal.work.group.deadlines");
    }

    @Test
    void the_list_says_when_the_law_is_next_due() {
        // Where no clock of the case itself runs.
        fixture.bring(caseId, worker, supervisor, CaseStatus.PLANNED);
        LocalDate last = today.plusDays(40);
        world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, last, null)));
        assertThat(nextDue()).isEqualTo(last.plusDays(1).atStartOfDay(ZONE).toInstant());

        LocalDateTime at = today.plusDays(5).atTime(10, 0);
        UUID hearing =
                world.as(worker, () -> hearings.add(caseId, new HearingForm(at, "Court", null)));
        assertThat(nextDue()).isEqualTo(at.atZone(ZONE).toInstant());

        world.as(worker, () -> hearings.cancel(hearing, 0, "settled"));
        assertThat(nextDue()).isEqualTo(last.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    // Hearings

    @Test
    void a_hearing_is_postponed_to_a_new_row_and_held_when_it_has_begun() {
        LocalDateTime at = today.plusDays(5).atTime(10, 0);
        UUID first =
                world.as(worker, () -> hearings.add(caseId, new HearingForm(at, "Court", "bail")));
        assertRefused(worker, "legal.error.not_yet_held", () -> hearings.hold(first, 0, "nothing"));
        assertRefused(
                worker,
                "legal.error.at.not_later",
                () -> hearings.postpone(first, 0, at, "the judge is ill"));

        UUID later =
                world.as(
                        worker,
                        () -> hearings.postpone(first, 0, at.plusDays(7), "the judge is ill"));

        assertThat(hearing(first).state()).isEqualTo(HearingState.POSTPONED);
        assertThat(hearing(later).postponedFrom()).isEqualTo(first);
        assertThat(hearing(later).purpose()).isEqualTo("bail");
        assertThat(hearing(later).at()).isEqualTo(at.plusDays(7).atZone(ZONE).toInstant());
        ApplicationClock.at(
                hearing(later).at().plusSeconds(1),
                () -> {
                    world.as(worker, () -> hearings.hold(later, 0, "adjourned for judgment"));
                    return null;
                });
        assertThat(hearing(later).outcome()).isEqualTo("adjourned for judgment");
        assertRefused(
                worker, "legal.error.hearing_is_over", () -> hearings.cancel(first, 1, "late"));
    }

    // Deadlines

    @Test
    void a_deadline_needs_a_label_where_its_kind_says_nothing_and_a_reason_for_another_day() {
        assertRefused(
                worker,
                "legal.error.label",
                () ->
                        deadlines.add(
                                caseId,
                                new DeadlineForm("OTHER_DEADLINE", null, null, today, null)));
        assertRefused(
                worker,
                "legal.error.due_reason",
                () ->
                        deadlines.add(
                                caseId,
                                new DeadlineForm(
                                        "VN_FIRST_CHECK", null, today, today.plusDays(4), null)));
        assertRefused(
                worker,
                "legal.error.started_on",
                () ->
                        deadlines.add(
                                caseId,
                                new DeadlineForm(
                                        "VN_FIRST_CHECK", null, null, today.plusDays(4), null)));
        UUID id =
                world.as(
                        worker,
                        () ->
                                deadlines.add(
                                        caseId,
                                        new DeadlineForm(
                                                "OTHER_DEADLINE",
                                                "Visa",
                                                null,
                                                today.plusDays(1),
                                                null)));
        assertRefused(
                worker,
                "legal.error.reason",
                () -> deadlines.close(id, 0, DeadlineState.CANCELLED, null));
        world.as(worker, () -> deadlines.close(id, 0, DeadlineState.DONE, null));
        assertThat(law().deadlines().getFirst().closedOn()).isEqualTo(today);
        assertRefused(
                worker,
                "legal.error.deadline_is_over",
                () -> deadlines.close(id, 1, DeadlineState.DONE, null));
    }

    // Status decisions

    @Test
    void a_wrong_decision_is_corrected_by_a_newer_row_once() {
        UUID first =
                world.as(
                        worker,
                        () ->
                                decisions.record(
                                        caseId,
                                        decision("PossibleVictimOfTrafficking", null, null)));
        assertRefused(
                worker,
                "legal.error.correction",
                () -> decisions.record(caseId, decision("ActualVictimOfTrafficking", first, null)));
        world.as(
                worker,
                () ->
                        decisions.record(
                                caseId, decision("ActualVictimOfTrafficking", first, "wrong box")));

        StatusHistory history = world.as(worker, () -> decisions.ofCase(caseId));
        assertThat(history.decisions())
                .extracting(d -> d.status().code(), StatusDecisionDetail::corrected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ActualVictimOfTrafficking", false),
                        org.assertj.core.groups.Tuple.tuple("PossibleVictimOfTrafficking", true));
        assertRefused(
                worker,
                "legal.error.corrected_already",
                () ->
                        decisions.record(
                                caseId, decision("NotAVictimOfTrafficking", first, "again")));
        assertThat(facts.facts(caseId, Section.TRAFFICKING))
                .extracting(DisclosedFact::values)
                .contains(List.of("Victim of trafficking"));
    }

    @Test
    void a_decision_of_tomorrow_or_without_a_status_is_refused() {
        assertRefused(
                worker,
                "legal.error.status",
                () ->
                        decisions.record(
                                caseId,
                                new StatusDecisionForm(null, null, null, today, null, null, null)));
        StatusDecisionForm now = decision("ActualVictimOfTrafficking", null, null);
        assertRefused(
                worker,
                "legal.error.decided_on.future",
                () ->
                        decisions.record(
                                caseId,
                                new StatusDecisionForm(
                                        now.status(),
                                        now.body(),
                                        null,
                                        today.plusDays(1),
                                        null,
                                        null,
                                        null)));
    }

    // Support

    @Test
    void the_support_table_is_that_of_article_37() {
        SupportGuidance guidance = world.as(worker, () -> support.ofCase(caseId));
        assertThat(guidance.lines()).hasSize(SupportRegime.values().length);
        assertThat(letters(guidance, VictimType.VICTIM)).isEqualTo("abcdđeghik");
        assertThat(letters(guidance, VictimType.CHILD_WITH_VICTIM)).isEqualTo("abcdđegh");
        assertThat(letters(guidance, VictimType.IDENTIFICATION_ABROAD)).isEqualTo("abcd");
        assertThat(letters(guidance, VictimType.IDENTIFICATION_IN_COUNTRY)).isEqualTo("abcdđeg");
        assertThat(letters(guidance, VictimType.FOREIGNER)).isEqualTo("abcdđg");
    }

    @Test
    void the_guidance_fits_a_case_in_its_country_or_one_with_a_chosen_type() {
        assertThat(world.as(worker, () -> support.ofCase(caseId)).fits()).isFalse();
        world.as(worker, () -> support.choose(caseId, VictimType.FOREIGNER));
        assertThat(world.as(worker, () -> support.ofCase(caseId)).fits()).isTrue();
        assertThat(world.as(worker, () -> support.ofCase(caseId)).chosen())
                .isEqualTo(VictimType.FOREIGNER);

        UUID there = world.organisation("Lotus", "VN", true);
        UserPrincipal theirs = world.user(there, null, Role.CASEWORKER);
        UUID other = fixture.open(theirs);
        assertThat(world.as(theirs, () -> support.ofCase(other)).fits()).isTrue();
    }

    // What others see

    @Test
    void a_receiver_reads_orders_in_force_and_nothing_that_is_over() {
        LocalDate last = today.plusDays(9);
        world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, last, null)));
        UUID over =
                world.as(
                        worker,
                        () ->
                                orders.add(
                                        caseId,
                                        new OrderForm(
                                                "OTHER_ORDER",
                                                "Secret court",
                                                null,
                                                null,
                                                today,
                                                today,
                                                null,
                                                null)));
        world.as(worker, () -> orders.close(over, 0, OrderState.ENDED, today, "over", null));

        List<List<String>> values =
                facts.facts(caseId, Section.LEGAL).stream().map(DisclosedFact::values).toList();
        assertThat(values).contains(List.of(last.toString()), List.of("Magistrate’s Court"));
        assertThat(values).doesNotContain(List.of("Secret court"));
    }

    @Test
    void a_change_leaves_a_line_in_the_timeline_without_what_was_written() {
        world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, null, null)));

        TimelineEntry newest = world.as(worker, () -> timeline.latest(caseId, 1)).getFirst();
        assertThat(newest.kind()).isEqualTo("legal.timeline.order_added");
        assertThat(newest.section()).isEqualTo(Section.LEGAL);
        assertThat(newest.arguments()).isEmpty();
    }

    @Test
    void erasing_a_draft_leaves_nothing_that_somebody_wrote() {
        world.as(worker, () -> orders.add(caseId, order("OTHER_ORDER", today, null, null)));
        world.as(worker, () -> support.choose(caseId, VictimType.VICTIM));

        erasure.erase(caseId);

        for (String table : List.of("legal_order", "support_choice")) {
            for (String part : List.of("", "_history")) {
                assertThat(
                                jdbc.sql(
                                                "select count(*) from "
                                                        + table
                                                        + part
                                                        + " where case_id = ?")
                                        .param(caseId)
                                        .query(Long.class)
                                        .single())
                        .as(table + part)
                        .isZero();
            }
        }
    }

    // Helpers

    private UserPrincipal administrator() {
        return world.user(organisation, null, Role.SYSTEM_ADMINISTRATOR);
    }

    private LegalRuleItem rule(String code) {
        return world.as(administrator(), settings::all).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LegalRuleForm form(LegalRuleItem rule, int length, int first, int last) {
        return new LegalRuleForm(
                rule.names(),
                rule.country(),
                length,
                LengthUnit.DAYS,
                first,
                last,
                "the founders",
                true,
                true);
    }

    private static Map<String, Object> shipped(String code, int length) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("code", code);
        rule.put("kind", "ORDER");
        rule.put("country", "MY");
        Set.of("en", "ms", "vi", "ar").forEach(language -> rule.put(language, "Order " + code));
        rule.put("length", length);
        rule.put("unit", "DAYS");
        rule.put("warn", List.of(7, 2));
        rule.put("source", "a test");
        rule.put("verified", false);
        return rule;
    }

    private static List<Map<String, Object>> with(Map<String, Object> rule) {
        List<Map<String, Object>> all = new java.util.ArrayList<>(LegalFile.rules());
        all.add(rule);
        return all;
    }

    private OrderForm order(
            String kind, LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
        return new OrderForm(kind, "Magistrate’s Court", "PO-1", null, from, from, until, reason)
                .because("it came before the intake");
    }

    private StatusDecisionForm decision(
            String status, @Nullable UUID corrects, @Nullable String why) {
        return new StatusDecisionForm(
                codes.coded(StatusDecisionService.SCHEME, StatusDecisionService.STATUS, status)
                        .orElseThrow(),
                codes.coded(StatusDecisionService.SCHEME, StatusDecisionService.BODY, "Police")
                        .orElseThrow(),
                null,
                today,
                "Act 670, section 51",
                corrects,
                why);
    }

    private CaseLaw law() {
        return world.as(worker, () -> reader.ofCase(caseId));
    }

    private OrderDetail order(UUID id) {
        return law().orders().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private HearingDetail hearing(UUID id) {
        return law().hearings().stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
    }

    private long version(UUID orderId) {
        return order(orderId).version();
    }

    private List<WorkItem> home(UserPrincipal user, Instant at) {
        return ApplicationClock.at(at, () -> world.as(user, work::waiting));
    }

    private List<String> groups(UserPrincipal user, Instant at) {
        return home(user, at).stream().map(WorkItem::groupKey).toList();
    }

    private Instant nextDue() {
        CaseListItem row =
                world
                        .as(worker, () -> list.page(CaseFilter.ALL, CaseSort.NEWEST, 0, 50))
                        .rows()
                        .stream()
                        .filter(item -> item.id().equals(caseId))
                        .findFirst()
                        .orElseThrow();
        return java.util.Objects.requireNonNull(row.nextDue());
    }

    private static String letters(SupportGuidance guidance, VictimType type) {
        StringBuilder letters = new StringBuilder();
        guidance.lines().stream()
                .filter(line -> line.types().contains(type))
                .forEach(line -> letters.append(line.point()));
        return letters.toString();
    }

    private void assertRefused(UserPrincipal who, String key, World.Deed<RuntimeException> deed) {
        assertThatThrownBy(() -> world.as(who, deed))
                .isInstanceOf(DomainException.class)
                .hasMessage(key);
    }
}
