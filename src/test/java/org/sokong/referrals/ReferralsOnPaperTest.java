package org.sokong.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Missing;
import org.sokong.cases.Section;
import org.sokong.kernel.Code;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.paper.PrintedPaper;
import org.sokong.people.Identity;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;

/** Receivers without users: the form on paper, and their answers recorded with its code. */
class ReferralsOnPaperTest extends TalkTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
    private static final String NAME = "Unmistakable Name";

    @Autowired ReferralsOnPaper paper;
    @Autowired ReferralPrinting printing;
    @Autowired ReferralReader reader;
    @Autowired ReferralAppointments appointments;
    @Autowired ReferralServiceRecords records;
    @Autowired IdentityService identities;
    @Autowired CaseContents contents;
    @Autowired Translations texts;

    @Test
    void a_body_without_users_gets_a_form_with_a_code_and_its_clock_runs() {
        UUID id = onPaper();

        assertThat(world.as(worker, () -> paper.read(id))).isPresent();
        assertThat(code(id)).matches("A-[2-9A-Z]{6}-[2-9A-Z]");
        ReferralDetail.Sender sent =
                (ReferralDetail.Sender) world.as(worker, () -> reader.detail(id));
        assertThat(sent.dueAt()).isNotNull();
        assertThat(print(id, PaperCopy.RECEIVER, Language.ENGLISH)).contains(plain(code(id)));
        UUID here = fixture.sent(worker, caseFixture.open(worker), clinic);
        assertThat(world.as(worker, () -> paper.read(here))).isEmpty();
    }

    @Test
    void an_answer_is_recorded_on_behalf_with_who_told_it_and_gives_nobody_access() {
        UUID id = onPaper();
        record(id, code(id), ReferralState.ACKNOWLEDGED);
        record(id, code(id).toLowerCase().replace("-", ""), ReferralState.ACCEPTED);

        PaperState state = world.as(worker, () -> paper.read(id)).orElseThrow();
        assertThat(state.told())
                .extracting(ToldStep::state)
                .containsExactly(ReferralState.ACKNOWLEDGED, ReferralState.ACCEPTED);
        assertThat(state.told().getLast().toldBy()).isEqualTo("Registrar Mai");
        assertThat(
                        jdbc.sql("select count(*) from case_grant where source_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_case_goes_into_service_once_somebody_accepted_on_paper() {
        UserPrincipal supervisor =
                world.user(
                        worker.user().organisationId(),
                        worker.user().teamIds().iterator().next(),
                        Role.SUPERVISOR);
        caseFixture.bring(caseId, worker, supervisor, CaseStatus.PLANNED);
        UUID id = fixture.sent(worker, caseId, world.organisation("Old Registry"));
        record(id, code(id), ReferralState.ACKNOWLEDGED);
        assertThat(missingForService()).containsExactly("cases.missing.SERVICE_STARTED");

        record(id, code(id), ReferralState.ACCEPTED);
        assertThat(missingForService()).isEmpty();
    }

    private List<String> missingForService() {
        return world.as(worker, () -> contents.moves(caseId)).stream()
                .filter(option -> option.to() == CaseStatus.IN_SERVICE)
                .flatMap(option -> option.missing().stream())
                .map(Missing::key)
                .toList();
    }

    @Test
    void the_code_of_another_form_is_refused_and_logged_and_nothing_is_recorded() {
        UUID id = onPaper();
        UUID other = onPaper();
        String before = code(other);
        assertRefused(
                worker,
                "referrals.paper.error.code",
                () -> paper.record(id, answer(before, ReferralState.ACKNOWLEDGED)));
        assertRefused(
                worker,
                "referrals.paper.error.code",
                () -> paper.record(id, answer(Code.random('A').value(), ReferralState.DECLINED)));

        assertThat(denials(worker, "referrals.paper.code")).isEqualTo(2);
        assertThat(world.as(worker, () -> reader.detail(id)).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void the_sender_never_answers_for_a_receiver_that_can_answer_itself() {
        UUID id = fixture.sent(worker, caseId, clinic);
        assertDenied(
                worker,
                "referrals.paper.record",
                () ->
                        paper.record(
                                id, answer(Code.random('A').value(), ReferralState.ACKNOWLEDGED)));
        UUID onPaper = onPaper();
        assertDenied(
                stranger,
                "referrals.paper.record",
                () -> paper.record(onPaper, answer(code(onPaper), ReferralState.ACKNOWLEDGED)));
    }

    @Test
    void who_told_it_and_when_must_be_said() {
        UUID id = onPaper();
        String code = code(id);
        assertRefused(
                worker,
                "referrals.paper.error.told_by",
                () -> paper.record(id, told(code, " ", TODAY)));
        assertRefused(
                worker,
                "referrals.paper.error.told_on",
                () -> paper.record(id, told(code, "Mai", TODAY.plusDays(1))));
        assertRefused(
                worker,
                "referrals.paper.error.told_on",
                () -> paper.record(id, told(code, "Mai", TODAY.minusDays(2))));
    }

    @Test
    void the_senders_side_keeps_the_contact_and_the_appointments_of_what_went_on_paper() {
        UUID id = onPaper();
        record(id, code(id), ReferralState.ACKNOWLEDGED);
        record(id, code(id), ReferralState.ACCEPTED);
        world.as(
                worker,
                () -> {
                    appointments.propose(
                            id,
                            new AppointmentForm(
                                    Instant.now().plusSeconds(86_400),
                                    "Counter 2",
                                    false,
                                    true,
                                    null));
                    records.contact(id, TODAY, true);
                });

        assertThat(world.as(worker, () -> appointments.read(id)).getFirst().state())
                .isEqualTo(AppointmentState.AGREED);
        assertThat(world.as(worker, () -> reader.detail(id)).state())
                .isEqualTo(ReferralState.IN_SERVICE);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_receivers_copy_is_the_envelope_before_acceptance_and_the_disclosed_after(
            Language language) {
        UUID id = fixture.sent(worker, caseId, clinic);
        String before = print(id, PaperCopy.RECEIVER, language);
        world.as(
                nurse,
                () -> {
                    service.acknowledge(id);
                    service.accept(id);
                });
        String after = print(id, PaperCopy.RECEIVER, language);
        world.as(
                nurse,
                () -> {
                    service.start(id);
                    service.complete(id, Outcome.SERVICE_GIVEN, null);
                });
        String ended = print(id, PaperCopy.RECEIVER, language);

        String health = plain("burn on the left hand");
        assertThat(before)
                .contains(plain(words("referrals.print.header", language)))
                .doesNotContain(plain(ReferralFixture.REASON), health);
        assertThat(after).contains(plain(ReferralFixture.REASON), health);
        assertThat(ended).doesNotContain(plain(ReferralFixture.REASON), health);
        String caseCode =
                jdbc.sql("select code from case_file where id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single();
        assertThat(before + after + ended).doesNotContain(plain(caseCode));
        assertThat(print(id, PaperCopy.SENDER, language)).contains(plain(caseCode));
    }

    @Test
    void the_clients_sheet_says_where_and_not_why() {
        UUID id = accepted();
        PrintedPaper sheet =
                world.as(
                        worker,
                        () -> printing.print(id, PaperCopy.CLIENT, Language.VIETNAMESE, false));
        String text = plain(NarrativeFixture.text(sheet.file()));

        assertThat(sheet.fileName()).isEqualTo("notes.pdf");
        assertThat(text)
                .contains(plain("Lotus Clinic"))
                .doesNotContain(
                        plain(ReferralFixture.REASON),
                        plain(words("organisations.servicecategory.MEDICAL", Language.VIETNAMESE)),
                        plain("Sokong"));
    }

    @Test
    void the_name_is_printed_only_where_the_consent_covers_it_and_the_reveal_is_recorded() {
        world.as(
                worker,
                () ->
                        identities.save(
                                caseId,
                                Identity.UNKNOWN,
                                new Identity(
                                        NAME, null, null, null, null, null, null, null, null)));
        UUID without = accepted();
        assertDenied(
                worker,
                "referrals.print.identity",
                () -> printing.print(without, PaperCopy.RECEIVER, Language.ENGLISH, true));
        UUID with = fixture.accepted(worker, caseId, nurse, Set.of(Section.IDENTITY));
        assertThat(print(with, PaperCopy.RECEIVER, Language.ENGLISH)).doesNotContain(plain(NAME));
        String named =
                plain(
                        NarrativeFixture.text(
                                world.as(
                                                worker,
                                                () ->
                                                        printing.print(
                                                                with,
                                                                PaperCopy.RECEIVER,
                                                                Language.ENGLISH,
                                                                true))
                                        .file()));

        assertThat(named).contains(plain(NAME));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_event where actor_id = ? and"
                                                + " action = 'IDENTITY_REVEALED'")
                                .param(worker.user().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void neither_the_receiver_nor_a_stranger_prints_the_senders_form() {
        UUID id = accepted();
        for (UserPrincipal who : new UserPrincipal[] {nurse, stranger}) {
            assertDenied(
                    who,
                    "referrals.print",
                    () -> printing.print(id, PaperCopy.SENDER, Language.ENGLISH, false));
        }
        UUID draft = fixture.draft(worker, caseFixture.open(worker), clinic);
        assertRefused(
                worker,
                "referrals.error.cannot_move.DRAFT",
                () -> printing.print(draft, PaperCopy.SENDER, Language.ENGLISH, false));
    }

    private UUID onPaper() {
        return fixture.sent(worker, caseFixture.open(worker), world.organisation("Old Registry"));
    }

    private String code(UUID referralId) {
        return jdbc.sql("select answer_code from referral_paper where referral_id = ?")
                .param(referralId)
                .query(String.class)
                .single();
    }

    private void record(UUID referralId, String code, ReferralState state) {
        world.as(worker, () -> paper.record(referralId, answer(code, state)));
    }

    private static ToldAnswer answer(String code, ReferralState state) {
        return new ToldAnswer(
                code,
                state,
                ToldWay.TELEPHONE,
                "Registrar Mai",
                TODAY,
                DeclineReason.NO_CAPACITY,
                NotCompletedReason.OTHER,
                Outcome.SERVICE_GIVEN,
                null);
    }

    private static ToldAnswer told(String code, String by, LocalDate on) {
        return new ToldAnswer(
                code, ReferralState.ACKNOWLEDGED, ToldWay.PAPER, by, on, null, null, null, null);
    }

    private String print(UUID referralId, PaperCopy copy, Language language) {
        return plain(
                NarrativeFixture.text(
                        world.as(worker, () -> printing.print(referralId, copy, language, false))
                                .file()));
    }

    private String words(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    /** A line may break anywhere. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u0640\u064B-\u0652]+", "");
    }
}
