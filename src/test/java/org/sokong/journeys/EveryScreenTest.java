package org.sokong.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sokong.World;
import org.sokong.access.UserPrincipal;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page there is, with real content, as the person whose page it is, in every language: no
 * serious or critical finding of axe, the right language and direction, no key in place of a text,
 * nothing that scrolls sideways on a telephone, no complaint in the console, and every control of
 * every page and form reached with the Tab key.
 */
class EveryScreenTest extends Journey {

    private static final String SOMETHING = "[A-Za-z0-9_-]{20,}";

    /** For work on the pages: {@code -Dscreens.people=REGEX} visits only theirs. */
    private static final String PEOPLE = System.getProperty("screens.people", ".*");

    private static final int LANES = 2;

    private static final String LANGUAGES = System.getProperty("screens.languages", ".*");

    private static @Nullable Scenery scenery;

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired ApplicationContext context;
    @Autowired ServletContext servlets;

    @Test
    void no_page_is_left_out() {
        Stream<String> routes =
                RouteConfiguration.forRegistry(
                                ApplicationRouteRegistry.getInstance(
                                        new VaadinServletContext(servlets)))
                        .getAvailableRoutes()
                        .stream()
                        .map(RouteData::getTemplate)
                        .map(route -> "/" + route);
        List<String> missing =
                Stream.concat(routes, plainPages())
                        .filter(page -> scenery().paths().stream().noneMatch(fits(page)))
                        .toList();
        assertThat(missing).as("pages that are not looked at").isEmpty();
    }

    /** Addresses at which a controller answers with a page. */
    private Stream<String> plainPages() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.sokong"))
                .filter(each -> each.getValue().getBeanType().isAnnotationPresent(Controller.class))
                .filter(
                        each ->
                                !each.getValue()
                                        .getBeanType()
                                        .isAnnotationPresent(RestController.class))
                .filter(
                        each -> {
                            Set<RequestMethod> methods =
                                    each.getKey().getMethodsCondition().getMethods();
                            return methods.isEmpty() || methods.contains(RequestMethod.GET);
                        })
                .flatMap(each -> each.getKey().getPatternValues().stream());
    }

    private static Predicate<String> fits(String page) {
        String pattern = page.replaceAll(":[a-z]+|\\{[a-z]+}", SOMETHING);
        return path -> path.matches(pattern);
    }

    @TestFactory
    Stream<DynamicNode> every_screen_in_every_language() {
        Map<UserPrincipal, Map<String, List<Screen>>> people = new LinkedHashMap<>();
        scenery()
                .screens
                .forEach(
                        (person, screens) -> {
                            if (person.name().matches(PEOPLE)) {
                                people.computeIfAbsent(
                                                person.principal(), who -> new LinkedHashMap<>())
                                        .put(person.name(), screens);
                            }
                        });
        List<ScreenTour> tours = new ArrayList<>();
        List<DynamicNode> tests = new ArrayList<>();
        people.forEach(
                (who, screens) -> {
                    ScreenTour tour = tour(who, screens);
                    tours.add(tour);
                    screens.forEach((name, pages) -> tests.add(container(tour, name, pages)));
                });
        if ("nobody".matches(PEOPLE)) {
            ScreenTour tour = tour(null, Map.of("nobody", scenery().plain));
            tours.add(tour);
            tests.add(container(tour, "nobody", scenery().plain));
        }
        start(tours);
        return tests.stream();
    }

    /** Two at a time, each in a browser of its own, the longest first. */
    private static void start(List<ScreenTour> tours) {
        tours.sort(Comparator.comparingInt(ScreenTour::length).reversed());
        Queue<ScreenTour> waiting = new ConcurrentLinkedQueue<>(tours);
        for (int lane = 0; lane < LANES; lane++) {
            Thread.ofPlatform().daemon().name("screens-" + lane).start(() -> goAll(waiting));
        }
    }

    private static void goAll(Queue<ScreenTour> waiting) {
        try (Playwright playwright = playwright();
                Browser browser = chromium(playwright)) {
            for (ScreenTour tour = waiting.poll(); tour != null; tour = waiting.poll()) {
                tour.go(browser);
            }
        } catch (RuntimeException e) {
            waiting.forEach(tour -> tour.giveUp(e));
        }
    }

    private ScreenTour tour(@Nullable UserPrincipal who, Map<String, List<Screen>> screens) {
        return new ScreenTour(who, screens, languages(), address(), world, texts);
    }

    private static DynamicNode container(ScreenTour tour, String name, List<Screen> screens) {
        return dynamicContainer(
                name,
                languages().stream()
                        .flatMap(
                                language ->
                                        screens.stream()
                                                .map(
                                                        screen ->
                                                                test(
                                                                        tour, name, screen,
                                                                        language))));
    }

    private static DynamicTest test(
            ScreenTour tour, String name, Screen screen, Language language) {
        return dynamicTest(
                language + " " + screen.address(),
                () -> assertThat(tour.findings(name, screen, language)).isEmpty());
    }

    private static List<Language> languages() {
        return Arrays.stream(Language.values())
                .filter(each -> each.tag().matches(LANGUAGES))
                .toList();
    }

    private Scenery scenery() {
        synchronized (EveryScreenTest.class) {
            if (scenery == null) {
                scenery = new Scenery(context);
            }
            return scenery;
        }
    }
}
