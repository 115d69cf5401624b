package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sokong.policy.Authority;
import org.sokong.policy.DocumentSummary;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;

/** Short facts about a document in the reader's language. */
final class DocumentFacts {

    private DocumentFacts() {}

    /** "004 ¶13 · English · Bangladesh · 20 Mar 2024"; without a citation, the document's. */
    static String line(DocumentSummary document, @Nullable String citation, TimeText time) {
        List<String> parts = new ArrayList<>();
        parts.add(citation == null ? document.code() : ltr(citation));
        parts.add(document.language().ownName());
        if (document.country() != null) {
            parts.add(country(document.country()));
        }
        if (document.publishedOn() != null) {
            parts.add(time.date(document.publishedOn()));
        }
        return String.join(" · ", parts);
    }

    /** Keeps figures and signs in their order within a text from right to left. */
    static String ltr(String text) {
        return "\u2066" + text + "\u2069";
    }

    /** The name of a country in the reader's language. */
    static String country(String code) {
        Locale locale = Language.of(UI.getCurrent().getLocale()).locale();
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** Each part keeps its own direction, so that figures and names do not change places. */
    static Component isolated(String line) {
        Span all = new Span();
        all.addClassName("policy-place");
        String[] parts = line.split(" · ");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                all.add(new Span(" · "));
            }
            Span part = new Span(parts[i]);
            part.getElement().setAttribute("dir", "auto");
            all.add(part);
        }
        return all;
    }

    static Badge authority(Authority authority) {
        Badge badge =
                new Badge(
                        EnumLabels.label("policy", authority),
                        switch (authority) {
                            case PRIMARY -> Badge.Tone.GOOD;
                            case SECONDARY -> Badge.Tone.PLAIN;
                            case UNCONFIRMED -> Badge.Tone.WARN;
                        });
        badge.addClassName("policy-authority");
        return badge;
    }
}
