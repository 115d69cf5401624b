package org.sokong.referrals.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentService;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.LiveContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** What may not be seen any more leaves an open page at its next question, without a click. */
class LivePagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired ReferralFixture fixture;
    @Autowired ConsentService consents;
    @Autowired CaseService cases;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal colleague;
    UserPrincipal nurse;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        UUID team = world.team(organisation);
        UUID clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, team, Role.CASEWORKER);
        colleague = world.user(organisation, team, Role.CASEWORKER);
        supervisor = world.user(organisation, team, Role.SUPERVISOR);
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_withdrawn_consent_takes_the_content_and_open_dialogs_and_the_page_says_why() {
        UUID referral =
                fixture.accepted(worker, caseId, nurse, Set.of(Section.HEALTH, Section.IDENTITY));
        BrowserlessUIContext window = app.newUser(token(nurse)).newWindow();
        window.navigate("referrals/" + referral, ReferralView.class);
        UI ui = window.getUI();
        assertThat(ui.getPollInterval()).isEqualTo(LiveContent.EVERY_MILLIS);
        Dialog identity = new Dialog("who the client is");
        identity.open();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(text(ui)).contains("burn on the left hand");

        poll(ui);
        assertThat(text(ui)).as("nothing changed").contains("burn on the left hand");
        long reads = readings();
        poll(ui);
        assertThat(readings()).as("asking is no reading").isEqualTo(reads);

        UUID consent =
                jdbc.sql("select consent_id from referral where id = ?")
                        .param(referral)
                        .query(UUID.class)
                        .single();
        world.as(worker, () -> consents.withdraw(consent, "afraid"));
        poll(ui);

        assertThat(text(ui))
                .doesNotContain("burn on the left hand")
                .contains("The consent was withdrawn.", "Return or delete every copy");
        assertThat(identity.isOpened()).isFalse();
    }

    @Test
    void a_colleague_whose_grant_ended_sees_nothing_of_the_case_any_more() {
        world.as(supervisor, () -> cases.addColleague(caseId, colleague.user().id()));
        BrowserlessUIContext window = app.newUser(token(colleague)).newWindow();
        window.getUI().navigate("cases/" + caseId);
        UI ui = window.getUI();
        String code =
                jdbc.sql("select code from case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();
        poll(ui);
        assertThat(text(ui)).contains(code);

        world.as(supervisor, () -> cases.removeColleague(caseId, colleague.user().id()));
        poll(ui);

        assertThat(text(ui)).doesNotContain(code).contains("You can no longer see this page");
    }

    private long readings() {
        return jdbc.sql("select count(*) from audit_event where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single();
    }

    private static void poll(UI ui) {
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    }

    private static String text(UI ui) {
        Component page = (Component) ui.getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
