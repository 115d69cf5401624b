package org.sokong.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.sokong.referrals.ReferralDetail.Step;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Timeline;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;
import org.springframework.stereotype.Component;

/** Each step of a referral with who and when, the same for both sides. */
@Component
class StepsCard {

    private final TimeText time;

    StepsCard(TimeText time) {
        this.time = time;
    }

    Div of(List<Step> steps) {
        Timeline timeline = new Timeline();
        for (Step step : steps) {
            List<String> detail = new ArrayList<>();
            detail.add(time.dateTime(step.at()));
            if (step.by() != null) {
                detail.add(Typed.inline(step.by()));
            }
            if (step.organisation() != null) {
                detail.add(Typed.inline(step.organisation()));
            }
            List<Span> more = new ArrayList<>();
            if (step.reasonKey() != null) {
                more.add(line(ReferralTexts.text(step.reasonKey())));
            }
            if (step.note() != null) {
                more.add(line(step.note()));
            }
            timeline.step(
                    ReferralTexts.text("referrals.step." + step.to().name()),
                    ReferralTexts.list(detail),
                    more.toArray(new Span[0]));
        }
        Div card = new Div(new H2(ReferralTexts.text("referrals.section.steps")), timeline);
        card.addClassName("card");
        return card;
    }

    private static Span line(String text) {
        Span line = new TypedText(text);
        line.addClassName("step-note");
        return line;
    }
}
