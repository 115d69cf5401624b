package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.HandoverPlan;
import org.sokong.cases.HandoverService;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.TimeText;

/** Gives the chosen cases of the list to colleagues; a refusal is shown in it, nothing is lost. */
class ReassignDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient HandoverService service;
    private final Set<UUID> caseIds;
    private final HandoverPanel panel;
    private final Paragraph problem = new Paragraph();
    private final Runnable done;

    /**
     * @param done told once the cases have new owners
     */
    ReassignDialog(HandoverService service, TimeText time, Set<UUID> caseIds, Runnable done) {
        this.service = service;
        this.caseIds = Set.copyOf(caseIds);
        this.done = done;
        HandoverPlan plan = service.plan(this.caseIds);
        panel = new HandoverPanel(plan, time, null);
        setHeaderTitle(getTranslation("cases.handover.reassign"));
        setWidth("min(60rem, 96vw)");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(panel, problem);
        Button yes = new Button(getTranslation("cases.assign.confirm"), click -> confirm());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setEnabled(!plan.cases().isEmpty());
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void confirm() {
        problem.setVisible(false);
        try {
            service.handOver(panel.command());
            close();
            done.run();
        } catch (DomainException refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
            problem.setVisible(true);
            panel.show(service.plan(caseIds));
        }
    }
}
