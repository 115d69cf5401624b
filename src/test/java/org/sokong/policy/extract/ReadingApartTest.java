package org.sokong.policy.extract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The application never parses an offered file itself. */
class ReadingApartTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.sokong");

    @Test
    void only_the_reading_uses_the_parsers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sokong.policy.extract")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.tika..", "org.apache.poi..", "org.apache.xmlbeans..")
                .check(CODE);
    }

    @Test
    void what_the_application_holds_of_the_reading_knows_no_parser() {
        noClasses()
                .that()
                .haveSimpleName("Extractor")
                .or()
                .haveSimpleName("ExtractLimits")
                .or()
                .haveSimpleName("Wire")
                .or()
                .resideInAPackage("org.sokong.policy")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("DocumentReading")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.tika..")
                .check(CODE);
    }
}
