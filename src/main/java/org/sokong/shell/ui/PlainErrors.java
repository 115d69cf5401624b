package org.sokong.shell.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/** Errors outside the pages, such as a download that is refused: one plain sentence, no detail. */
@Controller
class PlainErrors implements ErrorController {

    private final Translations translations;

    PlainErrors(Translations translations) {
        this.translations = translations;
    }

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        int status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        boolean hidden = status >= 400 && status < 500;
        if (status == HttpServletResponse.SC_FORBIDDEN) {
            // The same answer whether it does not exist or is not theirs.
            status = HttpServletResponse.SC_NOT_FOUND;
        }
        Language language = Language.of(request.getLocale());
        Locale locale = language.locale();
        String title =
                translations.getTranslation(
                        hidden ? "shell.error.hidden.title" : "shell.error.failed.title", locale);
        String sentence =
                translations.getTranslation(
                        hidden ? "shell.error.hidden" : "shell.error.later", locale);
        String page =
                """
                <!doctype html>
                <html lang="%s" dir="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="%s/styles/sokong.css"></head>
                <body class="plain"><main class="error-page"><h1>%s</h1><p>%s</p></main></body></html>
                """
                        .formatted(
                                language.tag(),
                                language.rightToLeft() ? "rtl" : "ltr",
                                HtmlUtils.htmlEscape(title, "UTF-8"),
                                request.getContextPath(),
                                HtmlUtils.htmlEscape(title, "UTF-8"),
                                HtmlUtils.htmlEscape(sentence, "UTF-8"));
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page);
    }
}
