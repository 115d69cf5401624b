package org.sokong.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import org.sokong.cases.Section;
import org.sokong.kernel.Answer;
import org.sokong.planning.PlanDetail;
import org.sokong.planning.PlanTerms;
import org.sokong.uikit.LastRead;

/** Records what the client says to the plan, and when it is looked at again. */
class PlanTermsDialog extends PlanDialog {

    private static final long serialVersionUID = 1;

    private final transient LastRead<PlanDetail> read;
    private final Select<Answer> agreement;
    private final DatePicker agreedOn;
    private final DatePicker reviewOn;

    PlanTermsDialog(PlanServices services, PlanDetail plan, Runnable after) {
        super(services, "planning.plan.terms", after);
        hint(getTranslation("planning.plan.terms.hint"));
        agreement = select("planning.plan.agreement", "uikit", Answer.values());
        agreedOn = day("planning.plan.agreed_on", "planning.plan.error.agreed_on");
        reviewOn = day("planning.plan.review_on", "planning.plan.error.review_on");
        PlanTerms terms = plan.terms();
        put(agreement, terms.agreement());
        put(agreedOn, terms.agreedOn());
        put(reviewOn, terms.reviewOn());
        keptBy(services.drafts().of(plan.caseId(), Section.PLAN, "terms", null));
        read = new LastRead<>(plan, () -> services.plans().read(plan.caseId()), this::texts);
        read.toldBy(this);
    }

    @Override
    void store() {
        services()
                .plans()
                .recordTerms(
                        read.record().caseId(),
                        read.record().version(),
                        new PlanTerms(
                                agreement.getValue(), agreedOn.getValue(), reviewOn.getValue()));
    }

    private Map<String, String> texts(PlanDetail shown) {
        return new Texts()
                .with("planning.plan.agreement", "uikit", shown.terms().agreement())
                .with("planning.plan.agreed_on", shown.terms().agreedOn())
                .with("planning.plan.review_on", shown.terms().reviewOn())
                .all();
    }
}
