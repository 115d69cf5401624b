package org.sokong.transfers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.ui.EnvelopeTexts;
import org.sokong.referrals.Urgency;
import org.sokong.transfers.TransferGap;
import org.sokong.transfers.TransferState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Words for what a transfer says, in the reader's language. */
@Component
class TransferTexts {

    private final EnvelopeTexts envelope;

    TransferTexts(EnvelopeTexts envelope) {
        this.envelope = envelope;
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    static String of(Enum<?> constant) {
        return text(Translations.key("transfers", constant));
    }

    static String of(Urgency urgency) {
        return text(Translations.key("referrals", urgency));
    }

    static String gap(TransferGap gap) {
        String key = "transfers.gap." + gap.kind().name();
        return gap.section() == null
                ? text(key)
                : text(key, text(Translations.key("cases", gap.section())));
    }

    String languages(String commaSeparated) {
        return envelope.languages(commaSeparated);
    }

    String ageBand(@Nullable String name) {
        return envelope.ageBand(name);
    }

    static Badge badge(TransferState state) {
        return new Badge(
                of(state),
                switch (state) {
                    case REQUESTED, OFFERED -> Badge.Tone.PLAIN;
                    case ACCEPTED -> Badge.Tone.GOOD;
                    case DECLINED, WITHDRAWN -> Badge.Tone.WARN;
                    case EXPIRED -> Badge.Tone.BAD;
                });
    }

    static Badge badge(Urgency urgency) {
        return new Badge(
                of(urgency),
                switch (urgency) {
                    case EMERGENCY -> Badge.Tone.BAD;
                    case URGENT -> Badge.Tone.WARN;
                    case NORMAL -> Badge.Tone.PLAIN;
                });
    }

    static Paragraph held(String text) {
        Paragraph held = new Paragraph(text);
        held.addClassName("held");
        return held;
    }

    /** Something was added since the offer, so that the other side cannot take the case over. */
    static Paragraph heldUp() {
        Paragraph warning = new Paragraph(text("transfers.held.up"));
        warning.addClassName("warning-box");
        return warning;
    }
}
