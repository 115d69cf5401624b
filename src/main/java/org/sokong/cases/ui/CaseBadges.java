package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Risk;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** Badges of status and risk, and the look of a code. */
final class CaseBadges {

    private CaseBadges() {}

    static Badge status(CaseStatus status) {
        Badge.Tone tone =
                switch (status) {
                    case OPEN, ASSESSED, PLANNED -> Badge.Tone.WARN;
                    case IN_SERVICE, FOLLOW_UP -> Badge.Tone.GOOD;
                    case DRAFT, CLOSED, DISCARDED, TRANSFERRED, DUPLICATE -> Badge.Tone.PLAIN;
                };
        return new Badge(EnumLabels.label("cases", status), tone);
    }

    static Badge risk(Risk risk) {
        Badge.Tone tone =
                switch (risk) {
                    case HIGH -> Badge.Tone.BAD;
                    case MEDIUM -> Badge.Tone.WARN;
                    case LOW -> Badge.Tone.PLAIN;
                };
        return new Badge(text("cases.riskbadge." + risk.name()), tone);
    }

    /** A code in its fixed-width face, left to right in every language. */
    static Span code(@Nullable String code) {
        Span span = new Span(code == null ? "" : code);
        span.addClassName("code");
        span.getElement().setAttribute("dir", "ltr");
        return span;
    }

    private static String text(String key) {
        return new Span().getTranslation(key);
    }
}
