package org.sokong.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.consent.NoShareList;
import org.sokong.consent.Purpose;
import org.sokong.consent.RecordVitalInterest;
import org.sokong.consent.VitalInterestService;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.referrals.ReferralFixture;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The client's copy of who can see the case. */
class AccessPrintingTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture cases;
    @Autowired ReferralFixture referrals;
    @Autowired AccessPrinting printing;
    @Autowired NoShareList noShare;
    @Autowired VitalInterestService vital;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UserPrincipal nurse;
    UUID id;

    @BeforeEach
    void a_shared_case() {
        UUID home = world.organisation("Harbour House");
        worker = world.user(home, world.team(home), Role.CASEWORKER);
        UUID clinic = world.organisation("Clinic");
        nurse = world.user(clinic, world.team(clinic), Role.CASEWORKER);
        id = cases.open(worker);
        referrals.accepted(worker, id, nurse);
    }

    @Test
    void it_names_organisations_and_parts_and_no_member_of_staff() {
        world.as(worker, () -> noShare.addName(id, "Mr Tan of the agency", "the recruiter"));

        String paper = paper(Language.ENGLISH);

        assertThat(paper)
                .contains("Who can see your case", "Harbour House", "Clinic", "Health", "Intake")
                .doesNotContain(worker.user().displayName(), nurse.user().displayName(), "Tan");
        assertThat(paper(Language.VIETNAMESE)).contains("Ai xem được hồ sơ của bạn");
    }

    @Test
    void it_does_not_tell_a_client_that_they_agreed_where_they_did_not() {
        UUID other = cases.open(worker);
        UUID danger =
                world.as(
                        worker,
                        () ->
                                vital.record(
                                        new RecordVitalInterest(
                                                other,
                                                Set.of(nurse.user().organisationId()),
                                                Set.of(Purpose.SERVICE),
                                                ReferralFixture.SECTIONS,
                                                LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur")),
                                                "unconscious after a fall")));
        referrals.acceptedUnder(danger, worker, other, nurse);

        assertThat(paper(id, Language.ENGLISH)).contains("You agreed that");
        assertThat(paper(other, Language.ENGLISH))
                .contains("Your life was")
                .doesNotContain("You agreed that");
    }

    @Test
    void each_print_is_recorded_and_a_receiver_cannot_print_it() {
        paper(Language.MALAY);

        assertThat(
                        jdbc.sql(
                                        "select details from audit_event where case_id = ? and"
                                                + " action = 'PRINTED'")
                                .param(id)
                                .query(String.class)
                                .list())
                .singleElement()
                .asString()
                .contains("access", "ms");
        assertThatThrownBy(() -> world.as(nurse, () -> printing.copy(id, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String paper(Language language) {
        return paper(id, language);
    }

    private String paper(UUID caseId, Language language) {
        return Normalizer.normalize(
                NarrativeFixture.text(
                        world.as(worker, () -> printing.copy(caseId, language)).file()),
                Normalizer.Form.NFKC);
    }
}
