package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
    @Autowired JdbcClient jdbc;

    @Test
    void it_says_what_was_agreed_and_how_to_stop_and_nothing_that_names_the_client() {
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

        PrintedPaper page = world.as(worker, () -> printing.print(caseId, id, Language.VIETNAMESE));

        assertThat(page.fileName()).isEqualTo("notes.pdf");
        String text = NarrativeFixture.text(page.file());
        assertThat(text).contains("Điều bạn đã đồng ý", "Lotus Clinic", "Bạn có thể rút lại");
        assertThat(text)
                .as("all that was explained, in the client’s language")
                .contains("Những điều chúng tôi đã giải thích cho bạn", "Cách rút lại sự đồng ý");
        assertThat(text)
                .doesNotContain(
                        world.as(worker, () -> cases.detail(caseId).code()),
                        "blue folder",
                        "Sokong");

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
}
