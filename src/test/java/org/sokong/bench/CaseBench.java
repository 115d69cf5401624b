package org.sokong.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.StatementCounter;
import org.sokong.journeys.Journey;
import org.sokong.organisations.ServiceCategory;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ActionParty;
import org.sokong.planning.GoalArea;
import org.sokong.planning.GoalForm;
import org.sokong.planning.PlanService;
import org.sokong.planning.ServiceForm;
import org.sokong.planning.ServiceLogService;
import org.sokong.uikit.PageTabs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/**
 * {@code ./sokong bench}: a case with {@value #ENTRIES} entries in its timeline, {@value #GOALS}
 * goals and {@value #SERVICES} services opens with as many statements as one with one of each, and
 * in no more than {@value #BOUND} times the time of an empty one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseBench extends Journey {

    private static final int ENTRIES = 500;
    private static final int GOALS = 50;
    private static final int SERVICES = 200;
    private static final double BOUND = 1.5;
    private static final int ON_THE_SERVER = 60;
    private static final int IN_THE_BROWSER = 15;

    private static final Map<String, String> LABELS =
            Map.of("overview", "Overview", "plan", "Plan", "services", "Services");

    private static final LocalDate CONTACT = LocalDate.of(2026, 11, 2);

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired PlanService plans;
    @Autowired ServiceLogService log;
    @Autowired JdbcClient jdbc;

    private UserPrincipal worker;
    private UUID empty;
    private UUID sparse;
    private UUID full;

    @BeforeAll
    void twoCases() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        empty = fixture.open(worker);
        full = fixture.open(worker);
        sparse = fixture.open(worker);
        world.as(worker, () -> fill(sparse, 1, 1, 1));
        world.as(worker, () -> fill(full, GOALS, SERVICES, ENTRIES));
        assertThat(entries(full)).isGreaterThanOrEqualTo(ENTRIES);
    }

    private void fill(UUID id, int goals, int services, int atLeast) {
        GoalArea[] areas = GoalArea.values();
        ServiceCategory[] kinds = ServiceCategory.values();
        for (int i = 0; i < goals; i++) {
            UUID goal =
                    plans.addGoal(
                            id, GoalForm.of(areas[i % areas.length], "Goal number " + (i + 1)));
            plans.addAction(
                    goal,
                    ActionForm.of("Step for " + (i + 1), ActionParty.CLIENT, CONTACT.plusDays(i)));
        }
        for (int i = 0; i < services; i++) {
            log.record(id, ServiceForm.of(kinds[i % kinds.length], CONTACT.plusDays(i % 15)));
        }
        for (int i = entries(id); i < atLeast; i++) {
            cases.addNote(id, "Note number " + i);
        }
    }

    private int entries(UUID id) {
        return jdbc.sql("select count(*) from case_timeline where case_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "plan", "services"})
    void a_full_case_opens_with_as_many_statements(String tab) {
        try (Server server = new Server()) {
            int few = statements(() -> server.open(sparse, tab));
            int many = statements(() -> server.open(full, tab));

            System.out.printf("%-34s %8d    %8d statements%n", "statements: " + tab, few, many);
            assertThat(many).isEqualTo(few);
        }
    }

    @Test
    void a_full_case_opens_on_the_server_in_no_more_than_its_bound() {
        compare("overview", empty);
    }

    /** An empty plan is another page: what grows is compared with one goal and one service. */
    @ParameterizedTest
    @ValueSource(strings = {"plan", "services"})
    void a_full_part_opens_on_the_server_in_no_more_than_its_bound(String tab) {
        compare(tab, sparse);
    }

    private void compare(String tab, UUID small) {
        try (Server server = new Server()) {
            Ratio ratio =
                    Ratio.of(
                            ON_THE_SERVER,
                            () -> server.open(small, tab),
                            () -> server.open(full, tab));

            System.out.println(ratio.line("server: " + tab, BOUND));
            assertThat(ratio.value()).isLessThanOrEqualTo(BOUND);
        }
    }

    @Test
    void a_full_case_opens_in_the_browser_in_no_more_than_its_bound() {
        Page page = person();
        page.navigate("/sign-in");
        page.locator("input[name=username]").fill(world.email(worker));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("main h1")).isVisible();

        Ratio ratio = Ratio.of(IN_THE_BROWSER, () -> visit(page, empty), () -> visit(page, full));

        System.out.println(ratio.line("browser: the case page", BOUND));
        assertThat(ratio.value()).isLessThanOrEqualTo(BOUND);
    }

    private static void visit(Page page, UUID id) {
        page.navigate("/cases/" + id);
        PlaywrightAssertions.assertThat(page.locator(".case-part .timeline").first()).isVisible();
    }

    private static int statements(Runnable work) {
        StatementCounter.reset();
        work.run();

        return StatementCounter.count();
    }

    /** The pages as the server makes them, without a browser. */
    private final class Server implements AutoCloseable {

        private final SecuredBrowserlessApplicationContext<Authentication> app =
                SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
        private final BrowserlessUIContext window = app.newUser(token(worker)).newWindow();

        void open(UUID id, String tab) {
            String label = LABELS.get(tab);
            window.activate();
            window.getUI().navigate("cases/" + id, QueryParameters.of("tab", tab));
            window.roundTrip();
            assertThat(window.find(PageTabs.class).single().getSelectedTab().getLabel())
                    .isEqualTo(label);
        }

        @Override
        public void close() {
            app.close();
        }
    }
}
