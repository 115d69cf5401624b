package org.sokong.consent.ui;

import static org.sokong.consent.ui.ConsentTexts.of;
import static org.sokong.consent.ui.ConsentTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentState;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.ConsentSummary.Confirmation;
import org.sokong.uikit.Badge;
import org.sokong.uikit.TimeText;

/** Whether a consent holds, what it waits for, and why it ended. */
class ConsentStatus extends Div {

    private static final long serialVersionUID = 1;

    ConsentStatus(ConsentSummary consent, TimeText time) {
        addClassName("status-line");
        add(badge(consent.state()));
        if (consent.basis() == Basis.VITAL_INTEREST) {
            add(new Badge(of(consent.basis()), Badge.Tone.WARN));
        }
        Confirmation confirmation = consent.confirmation();
        if (confirmation != null && consent.awaits()) {
            add(
                    new Badge(text("consent.vital.awaits"), Badge.Tone.BAD),
                    time.clock(confirmation.by()));
            if (confirmation.nobodyMay()) {
                Paragraph nobody = new Paragraph(text("consent.vital.nobody"));
                nobody.addClassName("problem");
                add(nobody);
            }
        }
        if (consent.details().caregiverNotTold()) {
            add(new Badge(text("consent.field.not_told"), Badge.Tone.BAD));
        }
        if (consent.endedCause() != null && consent.state() != ConsentState.VALID) {
            Paragraph why =
                    new Paragraph(text("consent.endedcause." + consent.endedCause().name()));
            why.addClassName("sub");
            add(why);
        }
    }

    private static Badge badge(ConsentState state) {
        return new Badge(
                of(state),
                switch (state) {
                    case VALID -> Badge.Tone.GOOD;
                    case EXPIRED -> Badge.Tone.PLAIN;
                    case WITHDRAWN -> Badge.Tone.BAD;
                });
    }
}
