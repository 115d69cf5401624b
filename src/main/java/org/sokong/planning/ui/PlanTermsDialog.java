package org.sokong.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.planning.PlanDetail;
import org.sokong.planning.PlanTerms;

/** Records what the client says to the plan, and when it is looked at again. */
class PlanTermsDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private transient PlanDetail plan;
    private final Select<Answer> agreement =
            select("planning.plan.agreement", "uikit", Answer.values());
    private final DatePicker agreedOn = day("planning.plan.agreed_on");
    private final DatePicker reviewOn = day("planning.plan.review_on");

    PlanTermsDialog(PlanServices services, PlanDetail plan, Runnable after) {
        super(services, "planning.plan.terms", after);
        this.plan = plan;
        PlanTerms terms = plan.terms();
        put(agreement, terms.agreement());
        put(agreedOn, terms.agreedOn());
        put(reviewOn, terms.reviewOn());
        problems().at("planning.plan.error.agreed_on", agreedOn);
        keptBy(services.drafts().of(plan.caseId(), Section.PLAN, "terms", null));
        layOut(
                new Paragraph(getTranslation("planning.plan.terms.hint")),
                agreement,
                agreedOn,
                reviewOn);
        before(texts(plan));
    }

    @Override
    void store() {
        services()
                .plans()
                .recordTerms(
                        plan.caseId(),
                        plan.version(),
                        new PlanTerms(
                                agreement.getValue(), agreedOn.getValue(), reviewOn.getValue()));
    }

    @Override
    Map<String, String> reload() {
        plan = services().plans().read(plan.caseId());
        return texts(plan);
    }

    private Map<String, String> texts(PlanDetail shown) {
        return new Texts()
                .with("planning.plan.agreement", "uikit", shown.terms().agreement())
                .with("planning.plan.agreed_on", shown.terms().agreedOn())
                .with("planning.plan.review_on", shown.terms().reviewOn())
                .all();
    }
}
