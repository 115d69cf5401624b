package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the link in a mail to the place. */
class MailJourneyTest extends Journey {

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired Inbox inbox;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    UserPrincipal worker;
    UserPrincipal stranger;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID other = world.organisation("Lotus clinic");
        stranger = world.user(other, world.team(other), Role.CASEWORKER);
    }

    private UUID told() {
        String key = "mail-journey/" + Ids.next();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status ->
                                inbox.tell(
                                        Set.of(worker.user().id()),
                                        new NewNotice(
                                                NoticeKind.OVERDUE,
                                                "C-MAIL",
                                                null,
                                                "cases?filter=overdue",
                                                key)));
        return jdbc.sql("select id from notice where unique_key = ?")
                .param(key)
                .query(UUID.class)
                .single();
    }

    @Test
    void the_link_of_a_mail_leads_its_reader_through_sign_in_to_the_place_and_nobody_else() {
        UUID notice = told();
        Page page = person();
        page.navigate("/inbox/" + notice);
        assertThat(page).hasURL(address() + "/sign-in");
        page.locator("input[name=username]").fill(world.email(worker));
        page.locator("input[name=password]").fill(World.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/cases\\?filter=overdue"));

        Hands hands = Hands.signIn(person(), stranger, world, texts, Language.ENGLISH);
        hands.open("/inbox/" + notice);
        assertThat(hands.page()).not().hasURL(Pattern.compile(".*/cases.*"));
        assertThat(hands.page().locator("h1")).not().hasText(hands.words("cases.list.title"));
    }
}
