package org.sokong.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.AgeBand;
import org.sokong.cases.CaseContents;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.CaseService;
import org.sokong.cases.IntakeField;
import org.sokong.cases.Section;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may give a consent, how, for which countries. */
class ConsentRecordTest extends SokongTest {

    @Autowired World world;
    @Autowired CaseFixture caseFixture;
    @Autowired CaseService cases;
    @Autowired CaseContents contents;
    @Autowired ConsentService consents;
    @Autowired ConsentCheck check;

    UUID clinic;
    UserPrincipal worker;
    UUID caseId;
    LocalDate today;

    @BeforeEach
    void people() {
        UUID organisation = world.organisation("Harbour House");
        clinic = world.organisation("Lotus Clinic");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = caseFixture.open(worker);
        today = LocalDate.now(ZoneId.of("Asia/Kuala_Lumpur"));
    }

    @Test
    void how_it_came_about_is_read_back() {
        ConsentDetails details =
                new ConsentDetails(
                        GiverReason.CAREGIVER_SUSPECTED,
                        true,
                        null,
                        Informed.NEEDED,
                        13,
                        Assent.WRITTEN,
                        null,
                        Set.of());
        UUID id = record(GivenBy.AUTHORITY, ConsentForm.WRITTEN, details);

        ConsentSummary read = world.as(worker, () -> consents.ofCase(caseId, id));
        assertThat(read.details()).isEqualTo(details);
        assertThat(read.basis()).isEqualTo(Basis.CONSENT);
        assertThat(world.as(worker, () -> check.ground(id)))
                .hasValue(new ConsentCheck.Ground(Basis.CONSENT, false, true));
    }

    @Test
    void without_explanation_witness_or_reason_it_is_refused() {
        Set<Informed> untold = EnumSet.copyOf(Informed.NEEDED);
        untold.remove(Informed.WITHDRAWAL);
        refused("consent.error.informed", GivenBy.CLIENT, ConsentForm.WRITTEN, adult(null, untold));
        refused(
                "consent.error.witness",
                GivenBy.CLIENT,
                ConsentForm.ORAL_WITNESSED,
                ConsentDetails.ADULT);
        record(
                GivenBy.CLIENT,
                ConsentForm.ORAL_WITNESSED,
                ConsentDetails.ADULT.with(Witness.COLLEAGUE));
        refused(
                "consent.error.giver_reason",
                GivenBy.GUARDIAN,
                ConsentForm.WRITTEN,
                ConsentDetails.ADULT);
        refused(
                "consent.error.age",
                GivenBy.GUARDIAN,
                ConsentForm.WRITTEN,
                adult(GiverReason.CHILD, Informed.ALL));
        refused("consent.error.giver", GivenBy.NOBODY, ConsentForm.WRITTEN, ConsentDetails.ADULT);
    }

    @Test
    void a_caregiver_who_may_be_part_of_the_harm_neither_decides_nor_learns_of_it() {
        refused(
                "consent.error.giver_caregiver",
                GivenBy.CAREGIVER,
                ConsentForm.WRITTEN,
                child(GiverReason.CAREGIVER_SUSPECTED, 4, null, null));
        refused(
                "consent.error.caregiver_told",
                GivenBy.GUARDIAN,
                ConsentForm.WRITTEN,
                child(GiverReason.CAREGIVER_SUSPECTED, 4, null, null));
        record(
                GivenBy.GUARDIAN,
                ConsentForm.WRITTEN,
                child(GiverReason.CAREGIVER_ABSENT, 4, null, null));
    }

    @Test
    void a_child_agrees_as_the_setting_for_its_age_asks() {
        GiverReason reason = GiverReason.CHILD;
        ConsentForm written = ConsentForm.WRITTEN;
        refused("consent.error.adult_decides", GivenBy.CLIENT, written, child(null, 5, null, null));
        refused(
                "consent.error.adult_written",
                GivenBy.CAREGIVER,
                ConsentForm.ORAL_WITNESSED,
                child(reason, 5, null, null).with(Witness.COLLEAGUE));
        record(GivenBy.CAREGIVER, written, child(reason, 5, null, null));

        refused(
                "consent.error.assent_oral",
                GivenBy.CAREGIVER,
                written,
                child(reason, 6, null, null));
        record(GivenBy.CAREGIVER, written, child(reason, 11, Assent.ORAL, null));

        refused(
                "consent.error.assent_written",
                GivenBy.CAREGIVER,
                written,
                child(reason, 12, Assent.ORAL, null));
        refused(
                "consent.error.child_refuses",
                GivenBy.CAREGIVER,
                written,
                child(reason, 12, Assent.REFUSED, null));
        record(GivenBy.CAREGIVER, written, child(reason, 14, Assent.WRITTEN, null));

        refused(
                "consent.error.child_written",
                GivenBy.CLIENT,
                ConsentForm.ORAL_WITNESSED,
                child(null, 15, null, null).with(Witness.COLLEAGUE));
        record(GivenBy.CLIENT, written, child(null, 17, null, null));
        refused(
                "consent.error.child_permits",
                GivenBy.CAREGIVER,
                written,
                child(reason, 15, Assent.WRITTEN, Answer.NO));
        record(GivenBy.CAREGIVER, written, child(reason, 15, Assent.WRITTEN, Answer.YES));
        refused("consent.error.age_range", GivenBy.CLIENT, written, child(null, 18, null, null));
    }

    @Test
    void an_intake_that_says_child_asks_for_the_age() {
        world.as(
                worker,
                () ->
                        cases.saveIntake(
                                caseId,
                                contents.intake(caseId).version(),
                                CaseFixture.intake().with(IntakeField.AGE_BAND, AgeBand.AGE_9_17)));

        refused("consent.error.age", GivenBy.CLIENT, ConsentForm.WRITTEN, ConsentDetails.ADULT);
        ConsentStart start = world.as(worker, () -> consents.begin(caseId));
        assertThat(start.homeCountry()).isEqualTo("MY");
        assertThat(start.adult()).isFalse();
    }

    @Test
    void ages_have_neither_gap_nor_overlap() {
        AssentRule all = new AssentRule(0, 17, Child.NONE, Adult.WRITTEN);
        assertThat(new AssentAges(List.of(all)).rule(9)).isEqualTo(all);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new AssentAges(
                                        List.of(new AssentRule(0, 16, Child.NONE, Adult.WRITTEN))));
        assertThatIllegalArgumentException().isThrownBy(() -> new AssentAges(List.of(all, all)));
    }

    @Test
    void each_country_abroad_is_agreed_to_by_name() {
        UUID abroad = world.organisation("Sen Clinic", "VN", true);
        refused("consent.error.countries", with(ConsentDetails.ADULT, Set.of(clinic, abroad)));
        refused(
                "consent.error.countries",
                with(ConsentDetails.ADULT.with(Set.of("KW")), Set.of(clinic, abroad)));
        UUID id = record(with(ConsentDetails.ADULT.with(Set.of("VN")), Set.of(clinic, abroad)));
        assertThat(uncovered(id, abroad)).isEmpty();

        UUID elsewhere = world.organisation("Dune Clinic", "KW", true);
        assertThat(uncovered(id, elsewhere))
                .containsExactly(
                        new Uncovered(Uncovered.Kind.RECEIVER, null, Basis.CONSENT),
                        new Uncovered(Uncovered.Kind.COUNTRY, null, Basis.CONSENT));
        assertThat(uncovered(id, clinic)).as("no border is crossed").isEmpty();
    }

    private List<Uncovered> uncovered(UUID id, UUID receiver) {
        return world.as(
                worker,
                () ->
                        check.uncovered(
                                id,
                                receiver,
                                Purpose.SERVICE,
                                Set.of(Section.HEALTH),
                                java.time.Instant.now()));
    }

    private static ConsentDetails adult(@Nullable GiverReason reason, Set<Informed> informed) {
        return new ConsentDetails(reason, false, null, informed, null, null, null, Set.of());
    }

    private static ConsentDetails child(
            @Nullable GiverReason reason,
            int age,
            @Nullable Assent assent,
            @Nullable Answer permits) {
        return new ConsentDetails(
                reason, false, null, Informed.ALL, age, assent, permits, Set.of());
    }

    private RecordConsent with(ConsentDetails details, Set<UUID> recipients) {
        return command(GivenBy.CLIENT, ConsentForm.WRITTEN, details, recipients);
    }

    private RecordConsent command(
            GivenBy giver, ConsentForm form, ConsentDetails details, Set<UUID> recipients) {
        return new RecordConsent(
                caseId,
                giver,
                form,
                "vi",
                null,
                recipients,
                Set.of(Purpose.SERVICE),
                Set.of(Section.HEALTH),
                today,
                today.plusDays(9),
                "folder",
                details);
    }

    private UUID record(RecordConsent command) {
        return world.as(worker, () -> consents.record(command));
    }

    private UUID record(GivenBy giver, ConsentForm form, ConsentDetails details) {
        return record(command(giver, form, details, Set.of(clinic)));
    }

    private void refused(String key, GivenBy giver, ConsentForm form, ConsentDetails details) {
        refused(key, command(giver, form, details, Set.of(clinic)));
    }

    private void refused(String key, RecordConsent command) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> record(command))
                .withMessage(key);
    }
}
