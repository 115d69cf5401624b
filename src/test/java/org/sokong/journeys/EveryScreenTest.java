package org.sokong.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sokong.World;
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
 * nothing that scrolls sideways on a telephone, and no complaint in the console.
 */
class EveryScreenTest extends Journey {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final int HEIGHT = 800;
    private static final String SOMETHING = "[A-Za-z0-9_-]{20,}";

    /** For work on the pages: {@code -Dscreens.pictures=REGEX} keeps them of these languages. */
    private static final String PICTURES = System.getProperty("screens.pictures", "none");

    /** For work on the pages: {@code -Dscreens.people=REGEX} visits only theirs. */
    private static final String PEOPLE = System.getProperty("screens.people", ".*");

    private static final String LANGUAGES = System.getProperty("screens.languages", ".*");

    private static @Nullable Scenery scenery;

    @Autowired World world;
    @Autowired Translations texts;
    @Autowired ApplicationContext context;
    @Autowired ServletContext servlets;

    private final List<String> complaints = new ArrayList<>();
    private @Nullable Hands hands;

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
        Stream<DynamicNode> signedIn =
                scenery().screens.entrySet().stream()
                        .filter(each -> each.getKey().name().matches(PEOPLE))
                        .map(
                                each ->
                                        dynamicContainer(
                                                each.getKey().name(),
                                                visits(each.getKey(), each.getValue())));
        if (!"nobody".matches(PEOPLE)) {
            return signedIn;
        }
        return Stream.concat(signedIn, Stream.of(dynamicContainer("nobody", plainVisits())));
    }

    private Stream<DynamicTest> visits(Scenery.Person person, List<Screen> screens) {
        return languages()
                .flatMap(
                        language ->
                                Stream.concat(
                                        Stream.of(
                                                dynamicTest(
                                                        language + " begins",
                                                        () -> begin(person, language))),
                                        screens.stream()
                                                .map(
                                                        screen ->
                                                                test(
                                                                        person.name(),
                                                                        screen,
                                                                        language))));
    }

    private Stream<DynamicTest> plainVisits() {
        return languages()
                .flatMap(
                        language ->
                                Stream.concat(
                                        Stream.of(
                                                dynamicTest(
                                                        language + " begins",
                                                        () -> beginPlain(language))),
                                        scenery().plain.stream()
                                                .map(screen -> test("nobody", screen, language))));
    }

    private static Stream<Language> languages() {
        return Arrays.stream(Language.values()).filter(each -> each.tag().matches(LANGUAGES));
    }

    private DynamicTest test(String person, Screen screen, Language language) {
        return dynamicTest(language + " " + screen.address(), () -> look(person, screen, language));
    }

    private void begin(Scenery.Person person, Language language) {
        Hands present = hands;
        if (present == null || !present.is(person.principal())) {
            closeContexts();
            hands = Hands.signIn(watched(language), person.principal(), world, texts, language);
        } else {
            present.page().setViewportSize(WIDE, HEIGHT);
            // Not every page has the switch: a page for paper has none.
            present.open("/");
            PageCheck.settle(present.page());
            hands = present.speak(language);
        }
        complaints.clear();
        hands.page().setViewportSize(width(language), HEIGHT);
    }

    private void beginPlain(Language language) {
        closeContexts();
        hands = new Hands(watched(language), texts, language);
        hands.page().setViewportSize(width(language), HEIGHT);
    }

    private Page watched(Language language) {
        Page page = person(language.tag(), WIDE);
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        return page;
    }

    /** Axe looks at two of the languages on a telephone and at two on a screen. */
    private static int width(Language language) {
        return language == Language.ENGLISH || language == Language.VIETNAMESE ? WIDE : NARROW;
    }

    private void hear(ConsoleMessage message) {
        // A page that says "not found" is answered with that status, which the browser reports.
        boolean ownStatus =
                message.text().startsWith("Failed to load resource")
                        && hands != null
                        && message.location().startsWith(hands.page().url());
        // So does the upload of a file that is refused.
        boolean refusedFile =
                message.text().contains("422") && message.location().contains("/upload");
        if (message.type().equals("error") && !ownStatus && !refusedFile) {
            complaints.add(message.text() + " " + message.location());
        }
    }

    private void look(String person, Screen screen, Language language) {
        Hands present = Objects.requireNonNull(hands, "could not begin");
        PageCheck check = new PageCheck(texts);
        List<String> findings = new ArrayList<>();
        complaints.clear();
        go(present, screen);
        PageCheck.settle(present.page());
        findings.addAll(seen(check, language, name(person, screen.address(), language)));
        for (Screen.Opened opened : screen.opened()) {
            opened.deed().accept(present);
            PageCheck.settle(present.page());
            String name = name(person, screen.address() + " " + opened.name(), language);
            seen(check, language, name).forEach(each -> findings.add(opened.name() + ": " + each));
            present.closeDialogs();
        }
        complaints.forEach(each -> findings.add("console: " + each));
        assertThat(findings).isEmpty();
    }

    /**
     * By a link where the link makes the page anew, which is faster; a list whose filter alone
     * changes stays the same page, so it is loaded.
     */
    private void go(Hands present, Screen screen) {
        String here = URI.create(present.page().url()).getPath();
        boolean otherPage = !screen.path().equals(here) || here.startsWith("/cases/");
        if (present.page().locator("vaadin-app-layout").count() > 0 && otherPage) {
            present.follow(screen.address());
        } else {
            present.open(screen.address());
        }
    }

    private List<String> seen(PageCheck check, Language language, String name) {
        Page page = Objects.requireNonNull(hands).page();
        List<String> findings = new ArrayList<>(check.findings(page, language));
        boolean pictures = language.tag().matches(PICTURES);
        if (pictures) {
            picture(page, "every/" + name + "-" + width(language));
        }
        if (width(language) == NARROW) {
            findings.addAll(PageCheck.sticksOut(page));
        }
        if (width(language) == WIDE || pictures) {
            int other = WIDE + NARROW - width(language);
            resize(page, other);
            findings.addAll(PageCheck.sticksOut(page));
            if (pictures) {
                picture(page, "every/" + name + "-" + other);
            }
            resize(page, width(language));
        }
        return findings;
    }

    private static void resize(Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        PageCheck.settle(page);
    }

    private static String name(String person, String address, Language language) {
        return (person + " " + address + " " + language.tag())
                .replaceAll("[0-9a-f-]{36}", "id")
                .replaceAll("[^A-Za-z0-9.]+", "-");
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
