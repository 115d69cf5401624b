package org.sokong.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sokong.planning.PlanApproval;
import org.sokong.planning.PlanDetail;
import org.sokong.planning.PlanProgress;
import org.sokong.planning.PlanTerms;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** How far a plan is, what the client says to it, and what has to be asked again. */
class PlanSummary extends Div {

    private static final long serialVersionUID = 1;

    private final transient TimeText time;

    PlanSummary(PlanDetail plan, TimeText time) {
        this.time = time;
        PlanTerms terms = plan.terms();
        Facts facts =
                new Facts()
                        .with("planning.plan.progress", progress(plan.progress()))
                        .with("planning.plan.agreement", agreement(terms))
                        .with("planning.plan.review_on", day(terms.reviewOn()));
        if (plan.changedBy() != null && plan.changedAt() != null) {
            facts.with(
                    "planning.plan.changed",
                    time.dateTime(plan.changedAt()) + " · " + Typed.inline(plan.changedBy()));
        }
        add(facts);
        if (terms.agreement() != null && !plan.agreementStands()) {
            add(held("planning.plan.ask_again"));
        }
        if (plan.approval() == PlanApproval.CHANGED_SINCE) {
            add(held("planning.plan.approve_again"));
        }
    }

    private String progress(PlanProgress progress) {
        return getTranslation("planning.plan.progress.goals", progress.goalsMet(), progress.goals())
                + " · "
                + getTranslation(
                        "planning.plan.progress.actions",
                        progress.actionsDone(),
                        progress.actions());
    }

    private String agreement(PlanTerms terms) {
        String text = EnumLabels.label("uikit", terms.agreement());
        return terms.agreedOn() == null
                ? text
                : getTranslation("planning.plan.on", text, time.date(terms.agreedOn()));
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : time.date(day);
    }

    private Paragraph held(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("held");
        return text;
    }
}
