package org.sokong.access.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.sokong.access.CurrentUser;
import org.sokong.uikit.PlainPage;
import org.sokong.uikit.Translations;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in. A refused try keeps the address and says no more than that it failed. */
@Controller
class SignInPage implements AuthenticationFailureHandler {

    private static final int LONGEST_SHOWN = 190;

    private final Translations texts;
    private final CurrentUser currentUser;

    SignInPage(Translations texts, CurrentUser currentUser) {
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @GetMapping("/sign-in")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (currentUser.find().isPresent()) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        PlainPage page = new PlainPage(texts, request, "access.signin.title");
        for (String news : new String[] {"out", "ended", "ready"}) {
            if (request.getParameter(news) != null) {
                page.alert("good", Optional.of(page.text("access.signin." + news)));
            }
        }
        addForm(page, "");
        page.send(response, HttpServletResponse.SC_OK);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refusal)
            throws IOException {
        PlainPage page = new PlainPage(texts, request, "access.signin.title");
        page.alert("bad", Optional.of(page.text("access.signin.refused")));
        String typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        addForm(page, typed.length() > LONGEST_SHOWN ? "" : typed);
        page.send(response, HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static void addForm(PlainPage page, String typed) {
        Element form = page.form("/sign-in");
        Element name = page.field(form, "username", "email", "access.email", Optional.empty());
        name.attr("autocomplete", "username").attr("value", typed).attr("dir", "ltr");
        Element password =
                page.field(form, "password", "password", "access.password", Optional.empty());
        password.attr("autocomplete", "current-password").attr("dir", "ltr");
        (typed.isEmpty() ? name : password).attr("autofocus", true);
        page.submit(form, "access.signin.button");
        page.card().appendElement("p").addClass("sub").text(page.text("access.signin.help"));
    }
}
