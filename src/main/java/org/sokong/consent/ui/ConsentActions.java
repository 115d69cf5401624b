package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.sokong.access.Permission;
import org.sokong.consent.ConsentSummary;
import org.sokong.consent.ConsentSummary.Confirmation;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** What the reader may do with a consent that holds: confirm or refuse a danger, withdraw. */
class ConsentActions extends Div {

    private static final long serialVersionUID = 1;

    private final transient ConsentServices services;
    private final transient ConsentSummary consent;
    private final transient Runnable changed;

    /**
     * @param mayRecord whether the reader may record and withdraw consents of the case
     * @param changed shows the consents anew
     */
    ConsentActions(
            ConsentServices services, ConsentSummary consent, boolean mayRecord, Runnable changed) {
        this.services = services;
        this.consent = consent;
        this.changed = changed;
        addClassName("consent-actions");
        if (mayConfirm()) {
            Button yes =
                    new Button(getTranslation("consent.vital.confirm"), click -> confirmVital());
            yes.addThemeVariants(ButtonVariant.PRIMARY);
            add(yes, new Button(getTranslation("consent.vital.refuse"), click -> refuseVital()));
        }
        if (mayRecord) {
            add(new Button(getTranslation("consent.withdraw"), click -> withdraw()));
        }
    }

    /** A second person who works on the case and may approve. */
    private boolean mayConfirm() {
        Confirmation confirmation = consent.confirmation();
        return confirmation != null
                && consent.awaits()
                && services.currentUser().may(Permission.CASE_APPROVE)
                && services.access().mayWork(consent.caseId())
                && !confirmation.recordedBy().equals(services.currentUser().id());
    }

    private void confirmVital() {
        try {
            services.vital().confirm(consent.id());
            Notices.done("consent.vital.confirm.done");
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
    }

    private void refuseVital() {
        ReasonDialog.text(
                        getTranslation("consent.vital.refuse.title"),
                        getTranslation("consent.vital.refuse.text"),
                        getTranslation("consent.vital.refuse"),
                        reason -> {
                            services.vital().refuse(consent.id(), reason);
                            Notices.done("consent.vital.refuse.done");
                            changed.run();
                        })
                .with(new SeenList(services, consent, true))
                .open();
    }

    private void withdraw() {
        ReasonDialog.text(
                        getTranslation("consent.withdraw.title"),
                        getTranslation("consent.withdraw.text"),
                        getTranslation("consent.withdraw"),
                        reason -> {
                            services.consents().withdraw(consent.id(), reason);
                            Notices.done("consent.withdrawn.done");
                            changed.run();
                        })
                .with(new SeenList(services, consent, true))
                .open();
    }
}
