package org.sokong.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.Test;
import org.sokong.codesets.CodedValue;

/**
 * No record is without a history unawares: every entity has a field history, or stands here with
 * the reason why not. Values of code lists are rows without an entity; whoever changes one is in
 * the audit log, and a record keeps scheme and version with each code.
 */
class FieldHistoryTest {

    private static final String ADDED = "rows are only added, so that they are the history";
    private static final String ENDED = "begins and ends with who and when, and is not rewritten";
    private static final String PUBLIC = "a public text, with steps of its curation of their own";
    private static final String LOGGED =
            "nothing of a case in it; every change is an event of the audit log";

    private static final Map<String, String> WITHOUT =
            Map.ofEntries(
                    Map.entry("AppUser", LOGGED),
                    Map.entry("Organisation", LOGGED),
                    Map.entry("Team", LOGGED),
                    Map.entry("CaseGrant", ENDED),
                    Map.entry("CaseHidden", ENDED),
                    Map.entry("CaseStepRecord", ENDED),
                    Map.entry("PolicyLink", ENDED),
                    Map.entry("CaseNote", ADDED),
                    Map.entry(
                            "CaseTransfer", "moved only by verbs; each answer has its day and who"),
                    Map.entry("Consent", "never rewritten; confirmed, refused or withdrawn once"),
                    Map.entry("SharingAgreement", ENDED),
                    Map.entry("SharingRequest", "asked and decided once; a new one replaces it"),
                    Map.entry("NoShare", ENDED),
                    Map.entry("DataReturn", ADDED),
                    Map.entry("HistoryRevision", "the history itself"),
                    Map.entry("NarrativeComment", ADDED),
                    Map.entry("NarrativeRound", ENDED),
                    Map.entry("ReportTemplate", LOGGED),
                    Map.entry("CurationStep", ADDED),
                    Map.entry("PolicyDocument", PUBLIC),
                    Map.entry("PolicyPassage", PUBLIC),
                    Map.entry("PolicyTopic", PUBLIC),
                    Map.entry("PolicyNote", ADDED),
                    Map.entry("PolicyImport", "the course of one run"),
                    Map.entry("ReindexRun", "the course of one run"),
                    Map.entry("WorkDecision", PUBLIC),
                    Map.entry("Referral", "never rewritten once sent; each move leaves a step"),
                    Map.entry("ReferralStep", ADDED),
                    Map.entry("ReferralMessage", ADDED));

    private static final Set<JavaClass> ENTITIES =
            new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("org.sokong")
                            .stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .collect(Collectors.toSet());

    @Test
    void every_entity_has_a_field_history_or_a_reason() {
        assertThat(ENTITIES).hasSizeGreaterThan(50);
        assertThat(
                        ENTITIES.stream()
                                .filter(type -> !type.isAnnotatedWith(Audited.class))
                                .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
        assertThat(WITHOUT.values()).allMatch(reason -> reason.length() > 15);
    }

    /** A code can be corrected as any answer can: what it was must not be lost. */
    @Test
    void every_record_with_a_value_of_a_code_list_has_a_field_history() {
        assertThat(
                        ENTITIES.stream()
                                .filter(FieldHistoryTest::isCoded)
                                .filter(type -> !type.isAnnotatedWith(Audited.class))
                                .map(JavaClass::getSimpleName))
                .isEmpty();
        assertThat(
                        ENTITIES.stream()
                                .filter(FieldHistoryTest::isCoded)
                                .map(JavaClass::getSimpleName))
                .contains("StatusDecision", "LegalOrder");
    }

    private static boolean isCoded(JavaClass type) {
        return type.getFields().stream()
                .flatMap(field -> field.getAllInvolvedRawTypes().stream())
                .anyMatch(raw -> raw.isEquivalentTo(CodedValue.class));
    }
}
