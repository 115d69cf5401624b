package org.sokong.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.cases.CaseFixture;
import org.sokong.cases.IdentityService;
import org.sokong.forms.FormField;
import org.sokong.narratives.NarrativeFixture;
import org.sokong.people.Identity;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A case on paper, and the forms that are taken along blank. */
class CasePrintingTest extends SokongTest {

    private static final String NAME = "Unmistakable Name";

    @Autowired World world;
    @Autowired CaseFixture fixture;
    @Autowired IdentityService identities;
    @Autowired CasePrinting printing;
    @Autowired BlankForms blanks;
    @Autowired Translations texts;
    @Autowired JdbcClient jdbc;

    UserPrincipal worker;
    UUID caseId;

    @BeforeEach
    void a_case_with_a_name() {
        UUID organisation = world.organisation("Harbour House");
        worker = world.user(organisation, world.team(organisation), Role.CASEWORKER);
        caseId = fixture.open(worker);
        world.as(
                worker,
                () ->
                        identities.save(
                                caseId,
                                Identity.UNKNOWN,
                                new Identity(
                                        NAME, null, null, null, null, "012-3", null, null, null)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_summary_says_what_may_be_read_in_the_language_chosen_and_names_nobody(
            Language language) {
        String text = summary(language, null);

        assertThat(text)
                .contains(plain(words("prints.summary.title", language)))
                .contains(plain(words("cases.section.HEALTH", language)))
                .contains(plain("burn on the left hand"))
                .contains(plain(words("cases.sex.FEMALE", language)))
                .doesNotContain("Unmistakable", plain("012-3"));
        assertThat(events("PRINTED", worker, "%summary%")).isEqualTo(1);
        assertThat(events("IDENTITY_REVEALED", worker, "%")).isZero();
    }

    @Test
    void the_name_is_printed_only_for_a_purpose_and_the_reveal_is_recorded() {
        String text = summary(Language.ENGLISH, NamedFor.COURT_OR_AUTHORITY);

        assertThat(text).contains(plain(NAME)).doesNotContain(plain("012-3"));
        assertThat(events("IDENTITY_REVEALED", worker, "%")).isEqualTo(1);
        assertThat(events("PRINTED", worker, "%COURT_OR_AUTHORITY%")).isEqualTo(1);
    }

    @Test
    void withheld_parts_are_named_and_empty_of_facts_and_the_name_is_refused() {
        jdbc.sql("update case_grant set sections = 'OVERVIEW,INTAKE' where case_id = ?")
                .param(caseId)
                .update();

        String text = summary(Language.ENGLISH, null);

        assertThat(text)
                .contains(plain(words("prints.withheld", Language.ENGLISH)))
                .contains(plain("Identity"), plain("Health"))
                .contains(plain("Harbour office"))
                .doesNotContain(plain("burn on the left hand"), plain("seen near"));
        assertThatThrownBy(() -> summary(Language.ENGLISH, NamedFor.HANDOVER))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(events("ACCESS_DENIED", worker, "%prints.summary.identity%")).isEqualTo(1);
        assertThat(as(() -> printing.mayName(caseId))).isFalse();
    }

    @Test
    void the_intake_prints_only_the_parts_that_may_be_read() {
        String whole = intake();
        jdbc.sql("update case_grant set sections = 'OVERVIEW,INTAKE' where case_id = ?")
                .param(caseId)
                .update();
        String part = intake();

        assertThat(whole).contains(plain("burn on the left hand"), plain("Vietnamese"));
        assertThat(part).contains(plain("Vietnamese")).doesNotContain(plain("burn on"));
    }

    @Test
    void a_stranger_is_refused_and_logged() {
        UserPrincipal stranger = world.user(world.organisation("Elsewhere"), null, Role.CASEWORKER);

        assertThatThrownBy(
                        () ->
                                world.as(
                                        stranger,
                                        () -> printing.summary(caseId, Language.ENGLISH, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> world.as(stranger, () -> printing.intake(caseId, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(events("ACCESS_DENIED", stranger, "%")).isEqualTo(2);
        assertThat(events("PRINTED", stranger, "%")).isZero();
    }

    @ParameterizedTest
    @EnumSource(PaperForm.class)
    void a_blank_form_asks_every_question_with_every_choice_in_every_language(PaperForm form) {
        for (Language language : Language.values()) {
            byte[] file = as(() -> blanks.print(form, language)).file();
            String text = plain(NarrativeFixture.text(file));
            for (FormField field : form.shape().fields()) {
                assertThat(text).contains(letters(words(field.labelKey(), language)));
                for (String choice : choices(field)) {
                    assertThat(text)
                            .contains(letters(words(field.choiceKey() + "." + choice, language)));
                }
            }
            assertThat(text).doesNotContain("Unmistakable");
        }
    }

    @Test
    void who_does_not_work_on_cases_prints_no_forms() {
        UserPrincipal auditor = world.user(world.organisation("Elsewhere"), null, Role.AUDITOR);

        assertThatThrownBy(
                        () ->
                                world.as(
                                        auditor,
                                        () -> blanks.print(PaperForm.INTAKE, Language.ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String summary(Language language, NamedFor named) {
        return plain(
                NarrativeFixture.text(as(() -> printing.summary(caseId, language, named)).file()));
    }

    private String intake() {
        return plain(
                NarrativeFixture.text(as(() -> printing.intake(caseId, Language.ENGLISH)).file()));
    }

    private static List<String> choices(FormField field) {
        return switch (field.kind()) {
            case CHOICE, CHOICES -> field.choices();
            default -> List.of();
        };
    }

    /** The beginning of a text: a long one breaks, and its pieces mix with its neighbours'. */
    private static String letters(String text) {
        String plain = plain(text);
        int words = text.indexOf(' ', 8);
        return words < 0 ? plain : plain(text.substring(0, words));
    }

    /** A line may break anywhere. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u0640\u064B-\u0652]+", "");
    }

    private String words(String key, Language language) {
        return texts.getTranslation(key, language.locale());
    }

    private int events(String action, UserPrincipal who, String details) {
        return jdbc.sql(
                        """
                        select count(*) from audit_event
                        where action = ? and actor_id = ? and coalesce(details, '') like ?
                        """)
                .params(action, who.user().id(), details)
                .query(Integer.class)
                .single();
    }

    private <T> T as(Supplier<T> deed) {
        return world.as(worker, deed::get);
    }
}
