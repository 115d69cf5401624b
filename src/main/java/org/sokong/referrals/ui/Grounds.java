package org.sokong.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sokong.consent.Basis;
import org.sokong.consent.ConsentCheck.Ground;
import org.sokong.consent.ReturnCards;
import org.sokong.referrals.ReferralReader;

/**
 * What both sides have to know of what the sharing rests on, and what its end asks of a receiver.
 */
@org.springframework.stereotype.Component
class Grounds {

    private final ReferralReader reader;
    private final ReturnCards returns;

    Grounds(ReferralReader reader, ReturnCards returns) {
        this.reader = reader;
        this.returns = returns;
    }

    /** Stands above the page; empty with an ordinary consent. */
    List<Component> above(UUID referralId) {
        List<Component> lines = new ArrayList<>();
        reader.ground(referralId).ifPresent(ground -> lines.addAll(words(ground)));
        return lines;
    }

    /** Stands on the page of a receiver whose sharing ended, and of the sender of one on paper. */
    Optional<Component> ended(UUID referralId, Runnable again) {
        return returns.of(referralId, again);
    }

    private static List<Component> words(Ground ground) {
        List<Component> lines = new ArrayList<>();
        if (ground.basis() == Basis.VITAL_INTEREST) {
            lines.add(
                    line(
                            ground.awaits()
                                    ? "referrals.ground.vital_awaits"
                                    : "referrals.ground.vital"));
        }
        if (ground.caregiverNotTold()) {
            lines.add(line("referrals.ground.not_told"));
        }
        return lines;
    }

    private static Div line(String key) {
        Div line = new Div(new Paragraph(ReferralTexts.text(key)));
        line.addClassNames("card", "ground");
        return line;
    }
}
