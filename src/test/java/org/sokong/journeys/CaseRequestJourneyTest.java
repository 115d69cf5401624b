package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.referrals.ReferralFixture;
import org.sokong.transfers.TransferFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation asks for a case of which it knows a referral; whoever has it answers. */
class CaseRequestJourneyTest extends Journey {

    private static final Pattern TRANSFER = Pattern.compile(".*/transfers/[0-9a-f-]{36}$");
    private static final String WHY =
            "she sleeps here every night and asks for one person to turn to";

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired TransferFixture transfers;
    @Autowired JdbcClient jdbc;

    UUID shelter;
    UserPrincipal worker;
    UserPrincipal supervisor;
    UserPrincipal taker;
    UserPrincipal theirSupervisor;
    UUID caseId;
    UUID referral;

    @BeforeEach
    void anAcceptedReferral() {
        UUID house = world.organisation("Harbour House");
        shelter = world.organisation("Lotus Shelter");
        UUID team = world.team(house);
        UUID theirs = world.team(shelter);
        worker = world.user(house, team, Role.CASEWORKER);
        supervisor = world.user(house, team, Role.SUPERVISOR);
        taker = world.user(shelter, theirs, Role.CASEWORKER);
        theirSupervisor = world.user(shelter, theirs, Role.SUPERVISOR);
        caseId = cases.open(worker);
        referral = referrals.accepted(worker, caseId, taker);
    }

    @Test
    void a_case_that_was_asked_for_is_offered_and_the_open_page_of_who_asked_shows_it() {
        transfers.consent(worker, caseId, shelter);
        Hands asking = signIn(theirSupervisor, Language.ARABIC);
        Locator theirPage = asking.page().locator("main");
        asks(asking);
        assertThat(theirPage).containsText(asking.words("transfers.section.request"));
        assertThat(theirPage).containsText(WHY);
        assertThat(theirPage).not().containsText(caseCode());
        assertThat(seriousAxeFindings(asking.page())).isEmpty();

        Hands holding = signIn(supervisor, Language.ENGLISH);
        opensWhatWaits(holding);
        assertThat(holding.page().locator("main")).containsText(WHY);
        assertThat(holding.page().locator("main")).containsText(caseCode());
        assertThat(seriousAxeFindings(holding.page())).isEmpty();
        holding.openDialog("transfers.action.answer_with_offer");
        assertThat(holding.field("transfers.field.receiver").locator("input").first())
                .hasValue(Pattern.compile("Lotus Shelter.*"));
        holding.select("transfers.field.reason", "transfers.transferreason.BETTER_PLACED");
        holding.select("transfers.field.urgency", "referrals.urgency.NORMAL");
        holding.write("transfers.field.words", TransferFixture.WORDS);
        holding.field("transfers.field.consent").click();
        holding.page().locator("vaadin-select-item:visible").last().click();
        holding.confirm("transfers.action.send");
        assertThat(holding.page().locator("main"))
                .containsText(holding.words("transfers.transferstate.OFFERED"));

        assertThat(theirPage).containsText(asking.words("transfers.section.offer"));
        assertThat(theirPage).not().containsText(TransferFixture.WORDS);
        asking.openDialog("transfers.action.accept");
        asking.pick("transfers.field.new_owner", taker.user().displayName());
        asking.confirm("transfers.action.accept");
        assertThat(theirPage).containsText(TransferFixture.WORDS);
        assertThat(theirPage).containsText(WHY);

        Hands owner = signIn(taker, Language.ENGLISH);
        owner.open("/cases/" + caseId);
        assertThat(owner.page().locator("main h1")).containsText(caseCode());
        holding.open("/cases/" + caseId);
        assertThat(holding.page().locator("h1")).hasText(holding.words("shell.error.hidden.title"));
    }

    @Test
    void a_request_that_is_declined_leaves_the_case_where_it_is_and_says_why() {
        Hands asking = signIn(theirSupervisor, Language.ENGLISH);
        asks(asking);

        Hands holding = signIn(supervisor, Language.ENGLISH);
        opensWhatWaits(holding);
        holding.press("transfers.action.decline");
        holding.select("uikit.reason.choice", "transfers.transferdeclinereason.CLIENT_REFUSED");
        holding.confirm("transfers.action.decline");
        assertThat(holding.page().locator("main"))
                .containsText(holding.words("transfers.transferstate.DECLINED"));

        assertThat(asking.page().locator("main"))
                .containsText(asking.words("transfers.transferdeclinereason.CLIENT_REFUSED"));
        assertThat(asking.page().locator("main"))
                .containsText(asking.words("transfers.held.closed"));
        asking.open("/cases/" + caseId);
        assertThat(asking.page().locator("h1")).hasText(asking.words("shell.error.hidden.title"));
        holding.open("/cases/" + caseId);
        assertThat(holding.page().locator("main h1")).containsText(caseCode());
    }

    /** From the page of the referral, whose code is filled in; without a reason nothing is sent. */
    private void asks(Hands asking) {
        asking.open("/referrals/" + referral);
        asking.openDialog("transfers.action.request");
        assertThat(asking.field("transfers.field.referral").locator("input").first())
                .hasValue(text("select code from referral where id = ?", referral));
        asking.confirm("transfers.action.ask");
        assertThat(asking.refusal("transfers.error.words")).isVisible();
        asking.write("transfers.field.request_words", WHY);
        asking.confirm("transfers.action.ask");
        assertThat(asking.page()).hasURL(TRANSFER);
    }

    /** From what waits on Home. */
    private void opensWhatWaits(Hands holding) {
        holding.page()
                .locator("main a.work-line")
                .filter(
                        new Locator.FilterOptions()
                                .setHasText(holding.words("transfers.work.requested")))
                .click();
        assertThat(holding.page()).hasURL(TRANSFER);
    }

    private String caseCode() {
        return text("select code from case_file where id = ?", caseId);
    }

    private String text(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).single();
    }

    private Hands signIn(UserPrincipal person, Language language) {
        return Hands.signIn(person(language.tag(), 1280), person, world, texts, language);
    }
}
