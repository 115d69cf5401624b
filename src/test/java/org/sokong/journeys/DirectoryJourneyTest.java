package org.sokong.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.Sex;
import org.sokong.directory.Citizenship;
import org.sokong.directory.Eligibility;
import org.sokong.directory.IntakePauses;
import org.sokong.directory.OfferForm;
import org.sokong.directory.OfferService;
import org.sokong.directory.ServicePlace;
import org.sokong.organisations.ServiceCategory;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** Services in a real browser: written by an administrator, found for a client by a caseworker. */
class DirectoryJourneyTest extends Journey {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired OfferService offers;
    @Autowired IntakePauses pauses;
    @Autowired Translations translations;

    UUID clinic;
    UserPrincipal worker;
    UserPrincipal administrator;
    UUID caseId;

    @BeforeEach
    void people() {
        UUID home = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        administrator = world.user(clinic, null, Role.ORGANISATION_ADMINISTRATOR);
        caseId = caseFixture.open(worker);
    }

    @Test
    void an_administrator_writes_a_service_and_pauses_its_intake() {
        Hands hands = signIn(administrator, 1280, Language.ENGLISH);
        Page page = hands.page();
        hands.open("/directory/" + clinic);
        hands.openDialog("directory.add");
        hands.confirm("uikit.save");
        assertThat(hands.refusal("directory.error.category")).isVisible();
        hands.pick("directory.category", hands.words("organisations.servicecategory.SHELTER"));
        hands.write("directory.name", "House by the river");
        hands.pick("directory.filter.country", "Malaysia");
        hands.write("directory.filter.area", "Johor");
        hands.write("directory.capacity", "8");
        hands.write("directory.free", "3");
        hands.confirm("uikit.save");
        assertThat(page.getByText(hands.words("directory.free.count", 3))).isVisible();

        hands.openDialog(
                "directory.action.this", hands.words("directory.pause"), "House by the river");
        hands.write("directory.pause.reason", "The roof is repaired");
        hands.confirm("directory.pause.button");
        assertThat(page.getByText("The roof is repaired")).isVisible();
        picture(page, "directory-organisation");
        assertThat(seriousAxeFindings(page)).isEmpty();
    }

    @Test
    void a_caseworker_finds_who_can_help_and_the_draft_knows_the_receiver() {
        some();
        Hands hands = signIn(worker, 1280, Language.ENGLISH);
        Page page = hands.page();
        hands.open("/referrals/new?case=" + caseId);
        hands.openDialog("referrals.action.find");
        hands.write("directory.filter.text", unique());
        assertThat(page.getByText(hands.words("directory.found", 3))).isVisible();
        assertThat(page.getByText("Takes men and boys only: the client is a woman or girl."))
                .isVisible();
        picture(page, "directory-finder");
        assertThat(seriousAxeFindings(page)).isEmpty();
        assertThat(page.url()).doesNotContain("FEMALE").doesNotContain("AGE_");

        hands.press("directory.finder.choose.this", "Night house");
        assertThat(hands.field("referrals.field.receiver").locator("input").first())
                .hasValue(java.util.regex.Pattern.compile("Lotus Clinic.*"));
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/referrals/[0-9a-f-]{36}$"));
    }

    @Test
    void the_search_fits_a_telephone_and_mirrors_in_arabic() {
        some();
        Page page = signIn(worker, 360, Language.ENGLISH).page();
        page.navigate("/services?need=SHELTER&country=MY&area=johor&text=" + unique());
        assertThat(page.getByText("Night house")).isVisible();
        picture(page, "directory-360");
        assertThat(
                        (Integer)
                                page.evaluate(
                                        "document.documentElement.scrollWidth - window.innerWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(seriousAxeFindings(page)).isEmpty();

        Page wide = signIn(worker, 1280, Language.ARABIC).page();
        wide.navigate("/services?need=SHELTER&country=MY&area=johor&text=" + unique());
        assertThat(wide.getByText("Night house")).isVisible();
        picture(wide, "directory-ar");
        assertThat(seriousAxeFindings(wide)).isEmpty();
    }

    private Hands signIn(UserPrincipal user, int width, Language language) {
        return Hands.signIn(person(language.tag(), width), user, world, translations, language);
    }

    private void some() {
        ServicePlace johor = new ServicePlace("MY", "Johor");
        add(
                OfferForm.of(ServiceCategory.SHELTER, "Night house", johor)
                        .speaks(Set.of("vi", "ms"))
                        .takes(only(Sex.FEMALE))
                        .places(8, 3));
        add(
                OfferForm.of(ServiceCategory.SHELTER, "House for men", johor)
                        .speaks(Set.of("vi"))
                        .takes(only(Sex.MALE)));
        UUID paused =
                add(
                        OfferForm.of(
                                        ServiceCategory.SHELTER,
                                        "Hill house",
                                        new ServicePlace("MY", "Selangor"))
                                .places(4, 0));
        world.as(administrator, () -> pauses.pause(paused, null, "Water damage"));
    }

    private UUID add(OfferForm form) {
        return world.as(administrator, () -> offers.add(clinic, form));
    }

    private static Eligibility only(Sex sex) {
        return new Eligibility(
                Set.of(sex), 18, null, Set.of(), Citizenship.EXCEPT, Set.of("MY"), null);
    }

    /** The unique end of the organisation's name. */
    private String unique() {
        return clinic.toString().substring(24);
    }
}
