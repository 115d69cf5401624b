package org.sokong.outcomes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** The tab of the rounds, without a browser. */
class OutcomesPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired CaseService cases;
    @Autowired OutcomesServices services;

    SecuredBrowserlessApplicationContext<Authentication> app;

    @BeforeEach
    void open() {
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_round_stays_open_when_the_head_of_the_case_changes() {
        UUID organisation = world.organisation("Harbour House");
        UserPrincipal worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        UUID caseId = fixture.open(worker);
        BrowserlessUIContext window = app.newUser(token(worker)).newWindow();
        OutcomesTab tab = new OutcomesTab(services, caseId);
        UI.getCurrent().add(tab);
        CaseDetail now = world.as(worker, () -> cases.detail(caseId));
        window.test(
                        window.find(Button.class, tab).all().stream()
                                .filter(button -> button.getText().startsWith("Start round"))
                                .findFirst()
                                .orElseThrow())
                .click();
        RoundPanel typing = window.find(RoundPanel.class).single();

        tab.refresh(now);

        assertThat(window.find(RoundPanel.class).single()).isSameAs(typing);
        tab.showAll();
        tab.refresh(now);
        assertThat(window.find(RoundPanel.class).all()).isEmpty();
    }
}
