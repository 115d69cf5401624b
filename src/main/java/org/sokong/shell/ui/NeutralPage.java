package org.sokong.shell.ui;

import java.util.Locale;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A page that tells nothing about this application: what Leave now leaves behind. */
@Component
class NeutralPage {

    private final Translations translations;

    NeutralPage(Translations translations) {
        this.translations = translations;
    }

    /**
     * The page as HTML.
     *
     * @param base address of its own files
     */
    String html(String base, Locale asked) {
        Language language = Language.of(asked);
        return """
        <!doctype html>
        <html lang="%s" dir="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" href="%s/sun.svg"><link rel="stylesheet" href="%s/weather.css">
        <script src="%s/weather.js" defer></script></head>
        <body><main><h1>%s</h1><p>%s</p>
        <ul><li><span>%s</span><span>☀</span></li><li><span>%s</span><span>⛅</span></li>\
        <li><span>%s</span><span>☁</span></li></ul>
        <p>%s</p></main></body></html>
        """
                .formatted(
                        language.tag(),
                        language.rightToLeft() ? "rtl" : "ltr",
                        text("title", language),
                        base,
                        base,
                        base,
                        text("title", language),
                        text("intro", language),
                        text("morning", language),
                        text("afternoon", language),
                        text("evening", language),
                        text("tip", language));
    }

    private String text(String name, Language language) {
        return HtmlUtils.htmlEscape(
                translations.getTranslation("shell.weather." + name, language.locale()), "UTF-8");
    }
}
