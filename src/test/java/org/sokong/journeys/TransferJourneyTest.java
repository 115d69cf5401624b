package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.transfers.TransferFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case goes over to another organisation: nothing moves before its yes, everything with it. */
class TransferJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired TransferFixture transfers;
    @Autowired JdbcClient jdbc;

    @Test
    void a_case_is_offered_taken_over_and_gone_from_where_it_was() {
        UUID house = world.organisation("Harbour House");
        UUID shelter = world.organisation("Lotus Shelter");
        UUID team = world.team(house);
        UUID theirs = world.team(shelter);
        UserPrincipal worker = world.user(house, team, Role.CASEWORKER);
        UserPrincipal supervisor = world.user(house, team, Role.SUPERVISOR);
        UserPrincipal taker = world.user(shelter, theirs, Role.CASEWORKER);
        UserPrincipal their = world.user(shelter, theirs, Role.SUPERVISOR);
        UUID caseId = cases.open(worker);
        transfers.consent(worker, caseId, shelter);

        Hands a = signIn(supervisor, Language.ENGLISH, 1280);
        a.open("/cases/" + caseId + "?tab=transfers");
        a.openDialog("transfers.action.offer");
        a.pick("transfers.field.receiver", nameOf(shelter));
        a.select("transfers.field.reason", "transfers.transferreason.CLIENT_MOVES");
        a.select("transfers.field.urgency", "referrals.urgency.URGENT");
        a.write("transfers.field.words", TransferFixture.WORDS);
        a.field("transfers.field.consent").click();
        a.page().locator("vaadin-select-item:visible").last().click();
        assertThat(seriousAxeFindings(a.page())).isEmpty();
        a.confirm("transfers.action.send");
        assertThat(a.page().locator("main"))
                .containsText(a.words("transfers.transferstate.OFFERED"));

        Hands b = signIn(their, Language.ARABIC, 360);
        b.open("/transfers");
        b.page().locator("main a.code").first().click();
        assertThat(b.page().locator("main")).containsText(b.words("transfers.held.before"));
        assertThat(b.page().locator("main")).not().containsText(TransferFixture.WORDS);
        assertThat(seriousAxeFindings(b.page())).isEmpty();
        assertThat(b.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        b.openDialog("transfers.action.accept");
        b.pick("transfers.field.new_owner", displayName(taker));
        b.confirm("transfers.action.accept");
        assertThat(b.page().locator("main")).containsText(TransferFixture.WORDS);

        Hands former = signIn(worker, Language.ENGLISH, 1280);
        former.open("/cases/" + caseId);
        assertThat(former.page().locator("h1")).hasText(former.words("shell.error.hidden.title"));
        Hands c = signIn(taker, Language.ENGLISH, 1280);
        c.open("/cases/" + caseId);
        assertThat(c.page().locator("main h1")).containsText(codeOf(caseId));
        assertThat(c.page().locator("main")).containsText(displayName(taker));
    }

    private Hands signIn(UserPrincipal person, Language language, int width) {
        return Hands.signIn(person(language.tag(), width), person, world, texts, language);
    }

    private String nameOf(UUID organisation) {
        return text("select name from organisation where id = ?", organisation);
    }

    private String codeOf(UUID caseId) {
        return text("select code from case_file where id = ?", caseId);
    }

    private String displayName(UserPrincipal person) {
        return text("select display_name from app_user where id = ?", person.user().id());
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }
}
