package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.Move;
import org.sokong.cases.MoveOption;
import org.sokong.cases.MoveReason;
import org.sokong.kernel.DomainException;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Required;

/** Moves a case: where to, why, and what is missing for it. */
class MoveDialog extends CaseDialog {

    private static final long serialVersionUID = 1;

    private final Select<MoveOption> to = new Select<>();
    private final Select<MoveReason> reason = new Select<>();
    private final TextArea note = new TextArea();
    private final Div missing = new Div();

    /**
     * @param wanted status to begin with, null for none
     */
    MoveDialog(
            CaseServices services,
            CaseDetail detail,
            @Nullable CaseStatus wanted,
            Runnable changed) {
        super(services, detail, "cases.move.title", "cases.move.confirm", changed);
        List<MoveOption> options = services.contents().moves(detail.id());
        to.setLabel(getTranslation("cases.move.to"));
        to.setItems(options);
        to.setItemLabelGenerator(option -> EnumLabels.label("cases", option.to()));
        Required.mark(to);
        to.setWidthFull();
        reason.setLabel(getTranslation("uikit.reason.choice"));
        reason.setItemLabelGenerator(EnumLabels.of("cases"));
        Required.mark(reason);
        reason.setWidthFull();
        reason.setVisible(false);
        note.setLabel(getTranslation("cases.move.note"));
        note.setMaxLength(CaseService.LONGEST_REASON);
        note.setWidthFull();
        missing.addClassName("missing");
        to.addValueChangeListener(change -> show(change.getValue()));
        addFields(to, missing, reason, note);
        options.stream()
                .filter(option -> option.to() == wanted)
                .findFirst()
                .ifPresent(to::setValue);
    }

    private void show(@Nullable MoveOption option) {
        missing.removeAll();
        if (option == null) {
            return;
        }
        reason.setItems(option.reasons());
        reason.setVisible(!option.reasons().isEmpty());
        boolean approved = option.reasons().size() == 1;
        reason.setReadOnly(approved);
        reason.setHelperText(approved ? getTranslation("cases.move.reason_approved") : null);
        if (approved) {
            reason.setValue(option.reasons().getFirst());
        }
        boolean duplicate = option.to() == CaseStatus.DUPLICATE;
        note.setLabel(getTranslation(duplicate ? "cases.move.other_code" : "cases.move.note"));
        note.setRequiredIndicatorVisible(duplicate);
        if (!option.missing().isEmpty()) {
            missing.add(
                    new Paragraph(getTranslation("cases.move.missing")),
                    new MissingList(
                            services(), detail(), option.missing(), this::close, this::recorded));
        }
    }

    /** A step was recorded in place: what is missing is asked for again. */
    private void recorded() {
        MoveOption chosen = to.getValue();
        List<MoveOption> options = services().contents().moves(detail().id());
        to.setItems(options);
        options.stream()
                .filter(option -> chosen != null && option.to() == chosen.to())
                .findFirst()
                .ifPresent(to::setValue);
    }

    @Override
    void apply(CaseDetail present) {
        MoveOption option = to.getValue();
        if (option == null) {
            throw new DomainException("cases.error.choose_where");
        }
        services()
                .cases()
                .move(
                        present.id(),
                        present.version(),
                        new Move(
                                option.to(),
                                option.reasons().isEmpty() ? null : reason.getValue(),
                                note.getValue()));
    }
}
