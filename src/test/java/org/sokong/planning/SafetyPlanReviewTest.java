package org.sokong.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Missing;
import org.sokong.forms.FormValues;
import org.sokong.kernel.ApplicationClock;
import org.sokong.uikit.WorkItem;
import org.springframework.beans.factory.annotation.Autowired;

/** The safety plan of a case that ends was looked at again, and not only made once. */
class SafetyPlanReviewTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired RecordFixture records;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired SafetyPlanDue work;

    UserPrincipal worker;
    UserPrincipal supervisor;
    Instant now;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        worker = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        now = Instant.now();
    }

    @Test
    void a_plan_whose_review_is_over_does_not_count_and_is_due_until_it_is_written_anew() {
        UUID id =
                ApplicationClock.at(
                        now.minus(Duration.ofDays(12)),
                        () -> {
                            UUID opened = fixture.open(worker);
                            plan(opened, 4);
                            assertThat(dueAtHome()).contains(address(opened));
                            return opened;
                        });
        fixture.bring(id, worker, supervisor, CaseStatus.FOLLOW_UP);

        assertThat(missingToClose(id)).contains("cases.missing.SAFETY_PLAN_REVIEWED");
        assertThat(dueAtHome()).contains(address(id));
        assertThat(nextDue(id)).isBefore(now);

        plan(id, 60);
        assertThat(missingToClose(id)).doesNotContain("cases.missing.SAFETY_PLAN_REVIEWED");
        assertThat(dueAtHome()).doesNotContain(address(id));
        assertThat(nextDue(id)).isAfter(now);
    }

    @Test
    void a_plan_from_before_the_follow_up_counts_until_the_day_of_its_review() {
        UUID id = fixture.open(worker);
        plan(id, 40);
        fixture.bring(id, worker, supervisor, CaseStatus.FOLLOW_UP);

        assertThat(missingToClose(id)).doesNotContain("cases.missing.SAFETY_PLAN_REVIEWED");
        ApplicationClock.at(
                now.plus(Duration.ofDays(43)),
                () -> {
                    assertThat(missingToClose(id)).contains("cases.missing.SAFETY_PLAN_REVIEWED");
                    return null;
                });
    }

    private void plan(UUID id, int days) {
        records.complete(
                id,
                worker,
                FormKind.SAFETY_PLAN,
                FormValues.BLANK
                        .with("agreed_on", today())
                        .with(SafetyPlan.REVIEW_ON, today().plusDays(days)));
    }

    /** The day in UTC, which has come everywhere the tests' people live. */
    private static LocalDate today() {
        return LocalDate.ofInstant(new ApplicationClock().instant(), ZoneOffset.UTC);
    }

    private List<String> missingToClose(UUID id) {
        return world.as(worker, () -> contents.moves(id)).stream()
                .filter(option -> option.to() == CaseStatus.CLOSED)
                .flatMap(option -> option.missing().stream())
                .map(Missing::key)
                .toList();
    }

    private List<String> dueAtHome() {
        return world.as(worker, () -> work.waiting()).stream().map(WorkItem::path).toList();
    }

    private Instant nextDue(UUID id) {
        return world.as(worker, () -> cases.detail(id)).nextDue();
    }

    private static String address(UUID id) {
        return "cases/" + id + "?tab=safety";
    }
}
