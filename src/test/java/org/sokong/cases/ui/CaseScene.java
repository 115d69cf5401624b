package org.sokong.cases.ui;

import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** A case with two people who work on it and a receiver, and its pages without a browser. */
public abstract class CaseScene extends SokongTest {

    @Autowired private ApplicationContext spring;
    @Autowired protected World world;
    @Autowired protected CaseFixture fixture;

    protected SecuredBrowserlessApplicationContext<Authentication> app;
    protected UUID home;
    protected UUID team;
    protected UserPrincipal worker;
    protected UserPrincipal supervisor;
    protected UUID clinic;
    protected UserPrincipal nurse;
    protected UUID caseId;

    @BeforeEach
    void people() {
        home = world.organisation("Harbour House");
        team = world.team(home);
        worker = world.user(home, team, Role.CASEWORKER);
        supervisor = world.user(home, team, Role.SUPERVISOR);
        clinic = world.organisation("Lotus Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        caseId = fixture.open(worker);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }
}
