package org.sokong.linked.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.sokong.codesets.CodeSelect;
import org.sokong.kernel.DomainException;
import org.sokong.linked.LinkedCaseService;
import org.sokong.linked.NewLink;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.DayBounds;
import org.sokong.uikit.Notices;

/** Links the case with another one, named by its code; a refusal leaves what was typed. */
class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final transient LinkedServices services;
    private final UUID caseId;
    private final transient Runnable after;
    private final TextField code = new TextField();
    private final CodeSelect relation;
    private final DatePicker since;
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();

    LinkDialog(LinkedServices services, UUID caseId, Runnable after) {
        this.services = services;
        this.caseId = caseId;
        this.after = after;
        setHeaderTitle(getTranslation("linked.action.link"));
        setWidth("min(34rem, 94vw)");
        code.setLabel(getTranslation("linked.field.code"));
        code.setRequiredIndicatorVisible(true);
        code.setWidthFull();
        relation =
                new CodeSelect(
                        services.codes(), LinkedCaseService.RELATIONS, LinkedCaseService.SCHEME);
        relation.setLabel(getTranslation("linked.field.relation"));
        relation.setRequiredIndicatorVisible(true);
        relation.setWidthFull();
        since = ComponentTexts.datePicker(getTranslation("linked.field.since"));
        DayBounds.until(since, services.time().today());
        note.setLabel(getTranslation("linked.field.note"));
        note.setMaxLength(LinkedCaseService.LONGEST_NOTE);
        note.setWidthFull();
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        VerticalLayout body =
                new VerticalLayout(
                        new Paragraph(getTranslation("linked.dialog.explain")),
                        code,
                        relation,
                        since,
                        note,
                        problem);
        body.setPadding(false);
        add(body);
        Button yes = new Button(getTranslation("linked.action.link"), click -> link());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("uikit.cancel"), click -> close()), yes);
    }

    private void link() {
        problem.setVisible(false);
        code.setErrorMessage(getTranslation("linked.error.unknown_code"));
        code.setInvalid(code.getValue().isBlank());
        relation.setErrorMessage(getTranslation("linked.error.relation"));
        relation.setInvalid(relation.getValue() == null);
        if (code.isInvalid()) {
            code.focus();
            return;
        }
        if (relation.isInvalid()) {
            relation.focus();
            return;
        }
        if (ComponentTexts.problem(since) != null) {
            since.focus();
            return;
        }
        try {
            services.links()
                    .link(
                            caseId,
                            new NewLink(
                                    code.getValue(),
                                    relation.getValue(),
                                    since.getValue(),
                                    note.getValue()));
            Notices.done("linked.done.linked");
            close();
            after.run();
        } catch (DomainException refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
            problem.setVisible(true);
        }
    }
}
