package org.sokong.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Nothing of the application's surface is missing from the access matrix: every page, every mapped
 * address and every public method of a service has a row in a verdict file, or a line in {@code
 * surface.csv} that says why it needs none.
 */
class SurfaceTest extends SokongTest {

    private static final String OURS = "org.sokong";

    @Autowired ApplicationContext context;

    @Test
    void every_page_has_a_row() {
        assertThat(without(pages())).isEmpty();
    }

    @Test
    void every_mapped_address_has_a_row() {
        assertThat(without(requests())).isEmpty();
    }

    @Test
    void every_public_service_method_has_a_row() {
        assertThat(without(services())).isEmpty();
    }

    /** A row for what does not exist any more would look like a proof. */
    @Test
    void every_row_speaks_of_something_that_exists() {
        Set<String> surface = new TreeSet<>();
        Stream.of(pages(), requests(), services()).forEach(surface::addAll);
        Stream<String> rows =
                Stage.TABLES.stream()
                        .flatMap(table -> table.rows().stream())
                        .map(VerdictTable.Row::attempt)
                        // The address of a file is made with its page, and that of a letter is
                        // a person's: no list of them exists.
                        .filter(row -> !row.startsWith("download ") && !row.startsWith("mail "));
        assertThat(Stream.concat(rows, excepted().stream()))
                .allMatch(row -> surface.stream().anyMatch(thing -> covers(row, thing)));
    }

    /** What is guarded by its caller is called by nobody else. */
    @Test
    void what_is_behind_a_guard_is_reached_only_through_it() {
        JavaClasses classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(OURS);
        for (List<String> line : VerdictTable.lines("surface.csv")) {
            if (line.size() > 2) {
                String guarded = line.getFirst();
                List<String> allowed = List.of(line.get(2).split(" "));
                assertThat(callers(classes, guarded))
                        .as("callers of " + guarded)
                        .isNotEmpty()
                        .allMatch(caller -> allowed.stream().anyMatch(caller::startsWith));
            }
        }
    }

    /** Names of the classes outside the module of a service that call it. */
    private static Set<String> callers(JavaClasses classes, String guarded) {
        return classes.stream()
                .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
                .filter(
                        call ->
                                covers(
                                        guarded,
                                        "service "
                                                + call.getTargetOwner().getSimpleName()
                                                + "."
                                                + call.getTarget().getName()))
                .filter(call -> !call.getTarget().getName().equals("<init>"))
                .filter(
                        call ->
                                !call.getOriginOwner()
                                        .getPackageName()
                                        .equals(call.getTargetOwner().getPackageName()))
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> without(Set<String> surface) {
        Set<String> named = excepted();
        Stage.TABLES.stream()
                .flatMap(table -> table.rows().stream())
                .map(VerdictTable.Row::attempt)
                .forEach(named::add);
        return surface.stream()
                .filter(thing -> named.stream().noneMatch(name -> covers(name, thing)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name covers a thing of that name; one that ends in a star, all that begin like it. */
    private static boolean covers(String name, String thing) {
        return name.endsWith("*")
                ? thing.startsWith(name.substring(0, name.length() - 1))
                : name.equals(thing);
    }

    private static Set<String> excepted() {
        Set<String> names = new TreeSet<>();
        for (List<String> line : VerdictTable.lines("surface.csv")) {
            assertThat(line).as("a reason for " + line.getFirst()).hasSizeGreaterThan(1);
            names.add(line.getFirst());
        }
        return names;
    }

    private static Set<String> pages() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        Set<String> pages = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents(OURS)) {
            Class<?> view =
                    ClassUtils.resolveClassName(
                            String.valueOf(found.getBeanClassName()),
                            SurfaceTest.class.getClassLoader());
            pages.add("page /" + view.getAnnotation(Route.class).value());
            for (RouteAlias alias : view.getAnnotationsByType(RouteAlias.class)) {
                pages.add("page /" + alias.value());
            }
        }
        return pages;
    }

    private Set<String> requests() {
        Set<String> requests = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(
                        mapping ->
                                mapping.getHandlerMethods()
                                        .keySet()
                                        .forEach(info -> requests.addAll(names(info))));
        return requests;
    }

    private static List<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String method =
                methods.isEmpty()
                        ? "ANY"
                        : methods.stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining("|"));
        return info.getPatternValues().stream()
                .map(path -> "request " + method + " " + path)
                .toList();
    }

    private Set<String> services() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getName().startsWith(OURS))
                .flatMap(SurfaceTest::methods)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> methods(Class<?> service) {
        return Stream.<Class<?>>iterate(
                        service, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .distinct()
                .map(name -> "service " + service.getSimpleName() + "." + name);
    }
}
