package org.sokong.organisations.ui;

import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sokong.access.LinkPurpose;
import org.sokong.access.OneTimeLinks;
import org.sokong.access.Passwords;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationForm;
import org.sokong.organisations.SetUpService;
import org.sokong.uikit.PlainPage;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the one-time set-up link of an empty installation leads. */
@Controller
class SetUpPage {

    private static final Map<String, String> FIELD_OF_PROBLEM =
            Map.of(
                    "organisations.error.name", "organisation",
                    "organisations.error.type", "type",
                    "organisations.error.country", "country",
                    "access.error.name", "name",
                    "access.error.email", "email",
                    "access.error.zone", "zone");

    private final Translations texts;
    private final OneTimeLinks links;
    private final SetUpService service;
    private final CodeSets codes;

    SetUpPage(Translations texts, OneTimeLinks links, SetUpService service, CodeSets codes) {
        this.texts = texts;
        this.links = links;
        this.service = service;
        this.codes = codes;
    }

    @GetMapping("/set-up/{secret}")
    void show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(secret, Map.of(), Optional.empty(), request, response);
    }

    @PostMapping("/set-up/{secret}")
    void setUp(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PlainPage page = new PlainPage(texts, request, "organisations.setup.title");
        String password = typed.getOrDefault("password", "");
        try {
            if (!password.equals(typed.getOrDefault("repeated", ""))) {
                throw new DomainException("access.error.password.repeat");
            }
            service.setUp(
                    secret,
                    new SetUpService.SetUp(
                            new OrganisationForm(
                                    typed.getOrDefault("organisation", ""),
                                    null,
                                    null,
                                    typed.getOrDefault("type", ""),
                                    typed.getOrDefault("country", "none"),
                                    Set.of(page.language().tag()),
                                    null,
                                    null,
                                    null,
                                    null),
                            typed.getOrDefault("name", ""),
                            typed.getOrDefault("email", ""),
                            password,
                            page.language(),
                            typed.getOrDefault("zone", "")));
            response.sendRedirect(request.getContextPath() + "/sign-in?ready");
        } catch (DomainException refusal) {
            answer(secret, typed, Optional.of(refusal), request, response);
        }
    }

    private void answer(
            String secret,
            Map<String, String> typed,
            Optional<DomainException> refusal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (links.find(secret).filter(link -> link.purpose() == LinkPurpose.SET_UP).isEmpty()) {
            PlainPage page = new PlainPage(texts, request, "access.link.gone.title");
            page.say("access.link.gone");
            page.send(response, HttpServletResponse.SC_GONE);
            return;
        }
        PlainPage page = new PlainPage(texts, request, "organisations.setup.title");
        page.say("organisations.setup.help");
        String wrong = refusal.map(why -> fieldOf(why.key())).orElse("");
        Optional<String> sentence = refusal.map(why -> page.text(why.key(), why.arguments()));
        page.alert("bad", wrong.isEmpty() ? sentence : Optional.empty());
        Element form = page.form("/set-up/" + secret);
        PlainPage.saysItself(form);
        input(page, form, "organisation", "text", "organisations.setup.organisation", typed)
                .attr("maxlength", "200");
        choices(page, form, "type", "organisations.type", typed, types(page));
        choices(page, form, "country", "organisations.country", typed, countries(page));
        input(page, form, "name", "text", "access.name", typed)
                .attr("autocomplete", "name")
                .attr("maxlength", "120");
        input(page, form, "email", "email", "access.email", typed)
                .attr("autocomplete", "username")
                .attr("dir", "ltr");
        choices(page, form, "zone", "access.account.zone", typed, zones());
        form.appendElement("p")
                .addClass("sub")
                .text(page.text("access.choose.hint", Passwords.SHORTEST));
        input(page, form, "password", "password", "access.password.new", Map.of())
                .attr("autocomplete", "new-password");
        input(page, form, "repeated", "password", "access.password.repeat", Map.of())
                .attr("autocomplete", "new-password");
        Element problem = wrong.isEmpty() ? null : form.getElementById(wrong);
        if (problem != null && problem.parent() != null) {
            PlainPage.describe(problem.parent(), problem, wrong, sentence);
        }
        page.submit(form, "organisations.setup.button");
        page.send(
                response,
                refusal.isPresent()
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : HttpServletResponse.SC_OK);
    }

    private static String fieldOf(String key) {
        if (key.equals("access.error.password.repeat")) {
            return "repeated";
        }
        return key.startsWith("access.error.password")
                ? "password"
                : FIELD_OF_PROBLEM.getOrDefault(key, "");
    }

    private static Element input(
            PlainPage page,
            Element form,
            String name,
            String type,
            String labelKey,
            Map<String, String> typed) {
        return page.field(form, name, type, labelKey, Optional.empty())
                .attr("value", typed.getOrDefault(name, ""));
    }

    private static void choices(
            PlainPage page,
            Element form,
            String name,
            String labelKey,
            Map<String, String> typed,
            Map<String, String> options) {
        Element select = page.field(form, name, "text", labelKey, Optional.empty());
        select.tagName("select").removeAttr("type");
        select.appendElement("option").attr("value", "").text("");
        options.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(
                        option -> {
                            Element one =
                                    select.appendElement("option")
                                            .attr("value", option.getKey())
                                            .text(option.getValue());
                            if (option.getKey().equals(typed.get(name))) {
                                one.attr("selected", true);
                            }
                        });
    }

    private Map<String, String> types(PlainPage page) {
        Map<String, String> types = new java.util.HashMap<>();
        for (String scheme : new String[] {"HTCDS_2_0", "LOCAL_EXT"}) {
            codes.values(scheme, "organisation_type")
                    .forEach(value -> types.put(value.code(), value.label(page.language())));
        }
        return types;
    }

    private static Map<String, String> countries(PlainPage page) {
        Map<String, String> countries = new java.util.HashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(
                    code,
                    ULocale.getDisplayCountry(
                            "und-" + code, ULocale.forLocale(page.language().locale())));
        }
        return countries;
    }

    private static Map<String, String> zones() {
        Map<String, String> zones = new java.util.HashMap<>();
        Arrays.stream(java.util.TimeZone.getAvailableIDs())
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("Sys"))
                .forEach(id -> zones.put(id, id));
        return zones;
    }
}
