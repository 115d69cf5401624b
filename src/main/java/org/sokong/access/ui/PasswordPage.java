package org.sokong.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sokong.access.LinkPurpose;
import org.sokong.access.OneTimeLink;
import org.sokong.access.OneTimeLinks;
import org.sokong.access.Passwords;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.PlainPage;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an invitation or a reset link leads: choosing a password. */
@Controller
class PasswordPage {

    private final Translations texts;
    private final OneTimeLinks links;

    PasswordPage(Translations texts, OneTimeLinks links) {
        this.texts = texts;
        this.links = links;
    }

    @GetMapping("/password/{secret}")
    void show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(secret, request, response, Optional.empty(), Optional.empty());
    }

    @PostMapping("/password/{secret}")
    void choose(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!password.equals(repeated)) {
            answer(secret, request, response, Optional.empty(), Optional.of("repeat"));
            return;
        }
        try {
            links.choosePassword(secret, password);
            response.sendRedirect(request.getContextPath() + "/sign-in?ready");
        } catch (DomainException refusal) {
            answer(secret, request, response, Optional.of(refusal), Optional.empty());
        }
    }

    private void answer(
            String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<DomainException> refusal,
            Optional<String> repeat)
            throws IOException {
        Optional<OneTimeLink> found =
                links.find(secret).filter(link -> link.purpose() != LinkPurpose.SET_UP);
        if (found.isEmpty()) {
            gone(texts, request, response);
            return;
        }
        OneTimeLink link = found.get();
        PlainPage page = new PlainPage(texts, request, "access.choose.title");
        page.say("access.choose.for", String.valueOf(link.displayName()));
        page.say("access.choose.hint", Passwords.SHORTEST);
        Element form = page.form("/password/" + secret);
        PlainPage.saysItself(form);
        // For password managers.
        form.appendElement("input")
                .attr("type", "hidden")
                .attr("name", "username")
                .attr("autocomplete", "username")
                .attr("value", String.valueOf(link.email()));
        addPasswords(
                page,
                form,
                refusal.map(why -> page.text(why.key(), why.arguments())),
                repeat.map(any -> page.text("access.error.password.repeat")));
        page.submit(form, "access.choose.button");
        page.send(
                response,
                refusal.isPresent() || repeat.isPresent()
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_OK);
    }

    /** The two fields in which a new password is typed. */
    static void addPasswords(
            PlainPage page, Element form, Optional<String> problem, Optional<String> repeat) {
        page.field(form, "password", "password", "access.password.new", problem)
                .attr("autocomplete", "new-password")
                .attr("minlength", String.valueOf(Passwords.SHORTEST))
                .attr("dir", "ltr");
        page.field(form, "repeated", "password", "access.password.repeat", repeat)
                .attr("autocomplete", "new-password")
                .attr("dir", "ltr");
    }

    /** Says that a link does not work, in the same words for used, expired and invented ones. */
    static void gone(Translations texts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PlainPage page = new PlainPage(texts, request, "access.link.gone.title");
        page.say("access.link.gone");
        page.send(response, HttpServletResponse.SC_GONE);
    }
}
