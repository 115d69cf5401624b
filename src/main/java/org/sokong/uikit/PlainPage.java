package org.sokong.uikit;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A page for people who are not signed in: plain HTML without a script, so that it opens at once
 * and keeps nothing of a stranger on the server. The language is the one chosen here or before in
 * this browser, else what the browser asks for.
 */
public final class PlainPage {

    private static final String LANGUAGE_COOKIE = "sokong-language";
    private static final int COOKIE_SECONDS = 180 * 24 * 3600;

    private final Translations texts;
    private final HttpServletRequest request;
    private final Language language;
    private final Document document = Document.createShell("");
    private final Element card;

    /**
     * @param titleKey title of the page and its heading
     */
    public PlainPage(Translations texts, HttpServletRequest request, String titleKey) {
        this.texts = texts;
        this.request = request;
        this.language = languageOf(request);
        String base = request.getContextPath();
        document.prependChild(new DocumentType("html", "", ""));
        Element html = document.selectFirst("html");
        if (html != null) {
            html.attr("lang", language.tag()).attr("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        document.title(text(titleKey) + " · Sokong");
        for (String style : new String[] {"sokong.css", "access.css"}) {
            head.appendElement("link")
                    .attr("rel", "stylesheet")
                    .attr("href", base + "/styles/" + style);
        }
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", base + "/icons/sokong.svg");
        document.body().addClass("plain-page");
        Element header = document.body().appendElement("header");
        header.appendElement("p").addClass("plain-brand").text("Sokong");
        addLanguages(header);
        card = document.body().appendElement("main").addClass("plain-card");
        card.appendElement("h1").text(text(titleKey));
    }

    /** The page's content goes here. */
    public Element card() {
        return card;
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** A translated text. */
    public String text(String key, Object... arguments) {
        return texts.getTranslation(key, language.locale(), arguments);
    }

    /** A paragraph. */
    public PlainPage say(String key, Object... arguments) {
        card.appendElement("p").text(text(key, arguments));
        return this;
    }

    /** A message above the form that is read out at once; nothing when the text is empty. */
    public PlainPage alert(String style, Optional<String> message) {
        message.ifPresent(
                sentence ->
                        card.appendElement("p")
                                .addClass("plain-message")
                                .addClass(style)
                                .attr("role", "alert")
                                .text(sentence));
        return this;
    }

    /** A form that posts to a path of this application. */
    public Element form(String path) {
        Element form =
                card.appendElement("form")
                        .attr("method", "post")
                        .attr("action", request.getContextPath() + path);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", token.getParameterName())
                    .attr("value", token.getToken());
        }
        return form;
    }

    /**
     * Lets the server say what is wrong, at the field and in the language of the page: the browser
     * would speak its own and keep the form back.
     */
    public static void saysItself(Element form) {
        form.attr("novalidate", true);
    }

    /**
     * A labelled field.
     *
     * @param problem sentence below the field, empty when it is fine
     * @return the input, for further attributes
     */
    public Element field(
            Element form, String name, String type, String labelKey, Optional<String> problem) {
        Element row = form.appendElement("div").addClass("plain-field");
        row.appendElement("label").attr("for", name).text(text(labelKey));
        Element input =
                row.appendElement("input")
                        .attr("id", name)
                        .attr("name", name)
                        .attr("type", type)
                        .attr("required", true);
        describe(row, input, name, problem);
        return input;
    }

    /** Puts a problem below a field and tells screen readers that it belongs there. */
    public static void describe(Element row, Element input, String name, Optional<String> problem) {
        problem.ifPresent(
                sentence -> {
                    row.appendElement("p")
                            .attr("id", name + "-problem")
                            .addClass("problem")
                            .text(sentence);
                    input.attr("aria-invalid", "true").attr("aria-describedby", name + "-problem");
                });
    }

    /** The button that sends the form. */
    public void submit(Element form, String labelKey) {
        form.appendElement("button").attr("type", "submit").text(text(labelKey));
    }

    /** Sends the page, and remembers a language chosen on it. */
    public void send(HttpServletResponse response, int status) throws IOException {
        if (request.getParameter("lang") != null) {
            Cookie cookie = new Cookie(LANGUAGE_COOKIE, language.tag());
            cookie.setPath("/");
            cookie.setMaxAge(COOKIE_SECONDS);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private void addLanguages(Element header) {
        Element nav =
                header.appendElement("nav")
                        .addClass("plain-languages")
                        .attr("aria-label", text("uikit.languages"));
        for (Language each : Language.values()) {
            Element link =
                    nav.appendElement("a")
                            .attr("href", "?lang=" + each.tag())
                            .attr("lang", each.tag())
                            .attr("hreflang", each.tag())
                            .text(each.ownName());
            if (each == language) {
                link.attr("aria-current", "true");
            }
        }
    }

    private static Language languageOf(HttpServletRequest request) {
        Stream<String> asked = Stream.ofNullable(request.getParameter("lang"));
        Stream<String> remembered =
                request.getCookies() == null
                        ? Stream.empty()
                        : Arrays.stream(request.getCookies())
                                .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                                .map(Cookie::getValue);
        Stream<String> browser =
                Collections.list(request.getLocales()).stream().map(l -> l.getLanguage());
        return Stream.of(asked, remembered, browser)
                .flatMap(tags -> tags)
                .flatMap(
                        tag ->
                                Arrays.stream(Language.values())
                                        .filter(each -> each.tag().equals(tag)))
                .findFirst()
                .orElse(Language.ENGLISH);
    }
}
