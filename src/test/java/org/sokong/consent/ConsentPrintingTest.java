package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.paper.PrintedPaper;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The page that the client takes along. */
class ConsentPrintingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired CaseService cases;
    @Autowired ConsentService consents;
    @Autowired VitalInterestService vital;
    @Autowired ConsentPrinting printing;
    @Autowired ReferralFixture referrals;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(Language.class)
    void it_says_what_was_agreed_and_how_to_stop_and_nothing_that_names_the_client(
            Language language) {
        UUID home = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID caseId = caseFixture.open(worker);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        UUID id =
                world.as(
                        worker,
                        () ->
                                consents.record(
                                        new RecordConsent(
                                                caseId,
                                                GivenBy.CLIENT,
                                                ConsentForm.WRITTEN,
                                                "vi",
                                                null,
                                                Set.of(clinic),
                                                Set.of(Purpose.SERVICE),
                                                Set.of(Section.HEALTH),
                                                today,
                                                today.plusDays(30),
                                                "blue folder")));

        PrintedPaper page = world.as(worker, () -> printing.print(caseId, id, language));

        assertThat(page.fileName()).isEqualTo("notes.pdf");
        String text = plain(NarrativeFixture.text(page.file()));
        assertThat(text)
                .contains(
                        words("consent.print.title", language),
                        plain("Lotus Clinic"),
                        words("cases.section.HEALTH", language),
                        words("consent.purpose.SERVICE", language),
                        words("consent.print.stop", language));
        assertThat(text)
                .as("all that was explained, in the language of the page")
                .contains(words("consent.print.explained", language))
                .contains(
                        Informed.ALL.stream()
                                .map(one -> words("consent.print.explained." + one, language))
                                .toList());
        assertThat(text)
                .doesNotContain(
                        plain(world.as(worker, () -> cases.detail(caseId).code())),
                        plain("blue folder"),
                        "Sokong");
        for (Language other : EnumSet.complementOf(EnumSet.of(language))) {
            assertThat(text).doesNotContain(words("consent.print.stop", other));
        }
    }

    @Test
    void a_vital_interest_is_not_printed_since_nobody_agreed_to_it() {
        UUID home = world.organisation("Harbour House");
        UUID clinic = world.organisation("Lotus Clinic");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID caseId = caseFixture.open(worker);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
        UUID danger =
                world.as(
                        worker,
                        () ->
                                vital.record(
                                        new RecordVitalInterest(
                                                caseId,
                                                Set.of(clinic),
                                                Set.of(Purpose.SERVICE),
                                                Set.of(Section.HEALTH),
                                                today.plusDays(2),
                                                "unconscious")));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () -> printing.print(caseId, danger, Language.ENGLISH)))
                .withMessage("consent.error.print_vital");
    }

    @Test
    void a_consent_of_another_case_is_refused_and_logged_although_both_are_the_workers_own() {
        UUID home = world.organisation("Harbour House");
        UserPrincipal worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID consent =
                referrals.consent(worker, caseFixture.open(worker), world.organisation("Clinic"));
        UUID other = caseFixture.open(worker);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () ->
                                world.as(
                                        worker,
                                        () -> printing.print(other, consent, Language.ENGLISH)));
        assertThat(
                        jdbc.sql(
                                        "select action from audit_event where actor_id = ? and"
                                                + " subject_id = ? and action in ('ACCESS_DENIED',"
                                                + " 'PRINTED')")
                                .params(worker.user().id(), consent)
                                .query(String.class)
                                .list())
                .containsExactly("ACCESS_DENIED");
    }

    private String words(String key, Language language) {
        return plain(texts.getTranslation(key, language.locale()));
    }

    /** A line may break anywhere. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u0640\u064B-\u0652]+", "");
    }
}
