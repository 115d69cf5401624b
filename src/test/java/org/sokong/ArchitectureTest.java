package org.sokong;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.kernel.ApplicationClock;
import org.sokong.kernel.Utc;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeField;
import org.sokong.uikit.WorkSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of style.md and architecture.md that a machine can hold. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.sokong");

    /** Public methods of services that need no permission, each with its reason. */
    private static final Map<String, String> OPEN_METHODS = Map.of();

    private static final Pattern AUTHORITY = Pattern.compile("'([A-Z_]+)'");

    @Test
    void modules_use_only_what_they_say_they_use() {
        ApplicationModules.of(SokongApplication.class).verify();
    }

    @Test
    void every_page_says_who_may_open_it() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Layout.class)
                .should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.be(
                                DescribedPredicate.describe(
                                        "annotated with who may open them",
                                        (JavaClass type) ->
                                                Stream.of(
                                                                PermitAll.class,
                                                                RolesAllowed.class,
                                                                AnonymousAllowed.class)
                                                        .anyMatch(type::isAnnotatedWith))))
                .check(CODE);
    }

    @Test
    void every_public_method_of_a_service_asks_for_a_permission() {
        List<String> open = new ArrayList<>();
        for (JavaClass service :
                CODE.that(CanBeAnnotated.Predicates.annotatedWith(Service.class))) {
            if (service.isAnnotatedWith(PreAuthorize.class)) {
                continue;
            }
            for (JavaMethod method : service.getMethods()) {
                String name = service.getSimpleName() + "." + method.getName();
                if (method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.isAnnotatedWith(PreAuthorize.class)
                        && !OPEN_METHODS.containsKey(name)) {
                    open.add(name);
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void authorities_in_annotations_are_permissions() {
        Set<String> known =
                Arrays.stream(Permission.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (JavaClass type : CODE) {
            type.tryGetAnnotationOfType(PreAuthorize.class)
                    .ifPresent(secured -> collect(secured.value(), unknown));
            type.tryGetAnnotationOfType(RolesAllowed.class)
                    .ifPresent(allowed -> unknown.addAll(List.of(allowed.value())));
            type.getMethods()
                    .forEach(
                            method ->
                                    method.tryGetAnnotationOfType(PreAuthorize.class)
                                            .ifPresent(
                                                    secured -> collect(secured.value(), unknown)));
        }
        unknown.removeAll(known);
        assertThat(unknown).isEmpty();
    }

    private static void collect(String expression, Set<String> names) {
        Matcher matcher = AUTHORITY.matcher(expression);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    @Test
    void no_commercial_component_is_on_the_class_path() {
        List<String> commercial =
                Stream.of(
                                "charts.Chart",
                                "crud.Crud",
                                "gridpro.GridPro",
                                "richtexteditor.RichTextEditor",
                                "board.Board",
                                "map.Map",
                                "spreadsheet.Spreadsheet",
                                "dashboard.Dashboard",
                                "cookieconsent.CookieConsent")
                        .map(name -> "com/vaadin/flow/component/" + name.replace('.', '/'))
                        .filter(
                                name ->
                                        getClass().getClassLoader().getResource(name + ".class")
                                                != null)
                        .toList();
        assertThat(commercial).isEmpty();
        assertThat(
                        getClass()
                                .getClassLoader()
                                .getResource("com/vaadin/testbench/TestBenchTestCase.class"))
                .as("TestBench stays in its own profile")
                .isNull();
    }

    /**
     * A bare one reads English dates month first, takes half past two in the afternoon for the
     * night, and speaks English to everybody or says nothing.
     */
    @Test
    void fields_with_words_of_their_own_come_from_component_texts_only() {
        Set<Class<?>> bare =
                Set.of(
                        DatePicker.class,
                        TimePicker.class,
                        DateTimePicker.class,
                        IntegerField.class,
                        NumberField.class,
                        BigDecimalField.class,
                        MultiSelectComboBox.class);
        noClasses()
                .that()
                .areNotAssignableTo(ComponentTexts.class)
                .and()
                .areNotAssignableTo(TimeField.class)
                .and()
                // A subclass takes its words from there.
                .areNotAssignableTo(MultiSelectComboBox.class)
                .should()
                .callConstructorWhere(
                        DescribedPredicate.describe(
                                "makes a component with English texts of its own",
                                (JavaConstructorCall call) ->
                                        bare.stream()
                                                .anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .check(CODE);
    }

    /** Else a refusal says that a day is too early, and not from when one is allowed. */
    @Test
    void the_first_and_the_last_day_of_a_field_are_set_where_they_are_named() {
        noClasses()
                .that()
                .areNotAssignableTo(DayBounds.class)
                .should()
                .callMethod(DatePicker.class, "setMin", LocalDate.class)
                .orShould()
                .callMethod(DatePicker.class, "setMax", LocalDate.class)
                .check(CODE);
    }

    /** What cannot be read leaves its field empty, and would be stored as left out. */
    @Test
    void who_makes_a_field_for_a_day_a_time_or_a_number_asks_whether_it_can_be_read() {
        Set<String> makers = Set.of("datePicker", "wholeNumber");
        // Each group needs an age: the service refuses one without.
        Set<String> refusedElsewhere = Set.of("AssentGroups");
        Set<String> silent =
                CODE.stream()
                        .filter(
                                type ->
                                        type.getMethodCallsFromSelf().stream()
                                                        .anyMatch(call -> calls(call, makers))
                                                || type.getConstructorCallsFromSelf().stream()
                                                        .anyMatch(
                                                                call ->
                                                                        call.getTargetOwner()
                                                                                .isEquivalentTo(
                                                                                        TimeField
                                                                                                .class)))
                        .filter(type -> !asksWhetherReadable(type))
                        .map(JavaClass::getName)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .filter(name -> !refusedElsewhere.contains(name.replaceAll("[$].*", "")))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    private static boolean calls(JavaMethodCall call, Set<String> names) {
        return call.getTargetOwner().isEquivalentTo(ComponentTexts.class)
                && names.contains(call.getTarget().getName());
    }

    private static boolean asksWhetherReadable(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> calls(call, Set.of("problem")))
                || type.getDirectDependenciesFromSelf().stream()
                        .map(to -> to.getTargetClass())
                        .anyMatch(
                                to ->
                                        to.isAssignableTo(FieldProblems.class)
                                                || to.isAssignableTo(EntryDialog.class)
                                                || to.isAssignableTo(ReasonDialog.class));
    }

    @Test
    void nothing_needs_a_bundle_of_our_own() {
        noClasses()
                .should()
                .beAnnotatedWith(CssImport.class)
                .orShould()
                .beAnnotatedWith(JsModule.class)
                .orShould()
                .beAnnotatedWith(NpmPackage.class)
                .check(CODE);
    }

    /** Moments are turned into columns and back in one place, and so are words of Home. */
    @Test
    void moments_in_columns_and_words_of_home_are_made_in_one_place() {
        noMethods()
                .that()
                .haveRawReturnType(LocalDateTime.class)
                .and()
                .haveRawParameterTypes(Instant.class)
                .should()
                .beDeclaredInClassesThat()
                .areNotAssignableTo(Utc.class)
                .check(CODE);
        noClasses()
                .that()
                .areAssignableTo(WorkSource.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UI.class)
                .check(CODE);
    }

    /** A loop of its own would stop at the first row that cannot be done. */
    @Test
    void jobs_do_their_rows_one_by_one_by_the_one_loop() {
        Set<String> otherKinds =
                Set.of("Postman", "OwedEvents", "PolicyStart", "ReferralRehearsal");
        noClasses()
                .that(
                        DescribedPredicate.describe(
                                "work on rows under the name of a job",
                                (JavaClass type) ->
                                        !otherKinds.contains(type.getSimpleName())
                                                && type.getDirectDependenciesFromSelf().stream()
                                                        .anyMatch(
                                                                to ->
                                                                        to.getTargetClass()
                                                                                .isEquivalentTo(
                                                                                        SystemActor
                                                                                                .class))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TransactionTemplate.class)
                .check(CODE);
    }

    @Test
    void entities_and_views_stay_inside_their_module() {
        noClasses().that().areAnnotatedWith(Entity.class).should().bePublic().check(CODE);
        noClasses()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Layout.class)
                .or()
                .areAssignableTo(HasErrorParameter.class)
                .should()
                .bePublic()
                .check(CODE);
    }

    @Test
    void views_know_neither_entities_nor_repositories() {
        noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .check(CODE);
    }

    /** {@link ApplicationClock} is the clock; ids may carry the machine's time. */
    @Test
    void nobody_asks_for_the_time_without_the_clock() {
        Set<String> times =
                Set.of(
                        "java.time.Instant",
                        "java.time.LocalDate",
                        "java.time.LocalDateTime",
                        "java.time.LocalTime",
                        "java.time.ZonedDateTime",
                        "java.time.OffsetDateTime",
                        "java.time.Year",
                        "java.time.YearMonth");
        List<String> asked =
                CODE.stream()
                        .filter(type -> !type.isEquivalentTo(ApplicationClock.class))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(
                                call ->
                                        call.getTarget().getName().equals("now")
                                                        && times.contains(
                                                                call.getTargetOwner().getName())
                                                        && call
                                                                .getTarget()
                                                                .getRawParameterTypes()
                                                                .stream()
                                                                .noneMatch(
                                                                        type ->
                                                                                type.isEquivalentTo(
                                                                                        Clock
                                                                                                .class))
                                                || call.getTargetOwner().isEquivalentTo(Clock.class)
                                                        && call.getTarget()
                                                                .getName()
                                                                .startsWith("system"))
                        .map(call -> call.getOriginOwner().getSimpleName() + ": " + call.getName())
                        .toList();
        assertThat(asked).isEmpty();
    }
}
