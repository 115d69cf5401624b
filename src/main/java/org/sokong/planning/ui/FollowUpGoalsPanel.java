package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionForm;
import org.sokong.planning.FollowUpDetail;
import org.sokong.planning.FollowUpDetail.GoalFound;
import org.sokong.planning.FollowUpService;
import org.sokong.planning.GoalProgress;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.LastRead;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Typed;
import org.sokong.uikit.TypedText;

/** How far each goal of the plan is, and what a supervisor remarks. */
class FollowUpGoalsPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final UUID formId;

    FollowUpGoalsPanel(FormServices services, UUID formId) {
        this.services = services;
        this.formId = formId;
        addClassName("tab-stack");
        show();
    }

    private void show() {
        removeAll();
        FollowUpDetail detail = services.followUps().read(formId);
        if (detail.mayWrite()) {
            add(
                    new Paragraph(
                            getTranslation(
                                    "planning.followup.proposed",
                                    services.time().date(detail.proposedNext()))));
        }
        add(goals(detail));
        if (detail.remark() != null || detail.mayRemark()) {
            add(remark(detail));
        }
    }

    private Component goals(FollowUpDetail detail) {
        long said = detail.goals().stream().filter(goal -> goal.progress() != null).count();
        RowsPart section =
                new RowsPart(
                        "planning.followup.goals",
                        "forms.progress",
                        said,
                        (long) detail.goals().size());
        if (detail.goals().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("planning.followup.goals.none"));
            none.addClassName("sub");
            section.add(none);
        }
        detail.goals()
                .forEach(
                        goal ->
                                section.add(
                                        detail.mayWrite() ? written(goal) : found(detail, goal)));
        return section;
    }

    private Component written(GoalFound goal) {
        Select<GoalProgress> progress = new Select<>();
        progress.setLabel(Typed.inline(goal.text()));
        progress.setItems(GoalProgress.values());
        progress.setItemLabelGenerator(this::label);
        progress.setEmptySelectionAllowed(true);
        progress.setEmptySelectionCaption(getTranslation("uikit.notrecorded"));
        progress.setWidthFull();
        TextField note = new TextField(getTranslation("planning.followup.goal_note"));
        note.setMaxLength(ActionForm.LONGEST);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        note.setWidthFull();
        note.getElement().executeJs("this.inputElement.dir = 'auto'");
        if (goal.progress() != null) {
            progress.setValue(goal.progress());
        }
        note.setValue(Objects.requireNonNullElse(goal.note(), ""));
        Runnable save =
                () -> {
                    try {
                        services.followUps()
                                .record(
                                        formId,
                                        goal.goalId(),
                                        progress.getValue(),
                                        note.getValue());
                    } catch (DomainException refused) {
                        Notices.refused(refused);
                    }
                };
        progress.addValueChangeListener(change -> save.run());
        note.addValueChangeListener(
                change -> {
                    if (progress.getValue() != null) {
                        save.run();
                    }
                });
        Div row = new Div(progress, note);
        row.addClassName("form-grid");
        return row;
    }

    private Component found(FollowUpDetail detail, GoalFound goal) {
        Div row = new Div(new TypedText(goal.text()), new Span(" "));
        row.add(new Badge(label(goal.progress()), Badge.Tone.PLAIN));
        if (goal.note() != null) {
            Paragraph note = new Paragraph(new TypedText(goal.note()));
            row.add(note);
        }
        if (goal.differs()) {
            Paragraph plan =
                    new Paragraph(
                            getTranslation(
                                    "planning.followup.plan_says",
                                    EnumLabels.label("planning", goal.planned())));
            plan.addClassName("sub");
            row.add(plan);
            if (detail.mayOffer()) {
                Button take =
                        new Button(
                                getTranslation("planning.followup.take_over"),
                                click -> takeOver(goal));
                take.addThemeVariants(ButtonVariant.SMALL);
                take.setAriaLabel(
                        getTranslation("planning.followup.take_over")
                                + ": "
                                + Typed.inline(goal.text()));
                row.add(take);
            }
        }
        return row;
    }

    private void takeOver(GoalFound goal) {
        try {
            services.followUps().takeOver(formId, goal.goalId(), goal.version());
            Notices.done("planning.plan.saved");
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
        show();
    }

    private Component remark(FollowUpDetail detail) {
        H3 title = new H3(getTranslation("planning.followup.supervisor_remark"));
        Section section = new Section(title);
        section.addClassName("form-part");
        section.setAriaLabel(title.getText());
        FollowUpDetail.Remark remark = detail.remark();
        if (remark != null) {
            Span by =
                    new Span(
                            getTranslation(
                                    "planning.list.by",
                                    Typed.inline(remark.author()),
                                    services.time().dateTime(remark.writtenAt())));
            by.addClassName("sub");
            section.add(new Paragraph(new TypedText(remark.text())), by);
        }
        if (detail.mayRemark()) {
            section.add(
                    new Button(
                            getTranslation("planning.followup.remark.write"),
                            click -> write(remark)));
        }
        return section;
    }

    private void write(FollowUpDetail.@Nullable Remark before) {
        EntryDialog dialog = new EntryDialog(getTranslation("planning.followup.remark.write"));
        TextArea text =
                dialog.words(
                        "planning.followup.supervisor_remark",
                        "planning.followup.error.remark",
                        FollowUpService.LONGEST_REMARK);
        text.setRequiredIndicatorVisible(true);
        if (before != null) {
            text.setValue(before.text());
        }
        LastRead<Optional<FollowUpDetail.Remark>> read =
                new LastRead<>(
                        Optional.ofNullable(before),
                        () -> Optional.ofNullable(services.followUps().read(formId).remark()),
                        now ->
                                Map.of(
                                        getTranslation("planning.followup.supervisor_remark"),
                                        now.map(FollowUpDetail.Remark::text).orElse("–")));
        read.toldBy(dialog);
        dialog.saves(
                getTranslation("uikit.save"),
                () ->
                        services.followUps()
                                .remark(
                                        formId,
                                        read.record()
                                                .map(FollowUpDetail.Remark::version)
                                                .orElse(-1L),
                                        text.getValue()),
                () -> {
                    Notices.done("planning.plan.saved");
                    show();
                });
        dialog.open();
    }

    private String label(@Nullable GoalProgress progress) {
        return progress == null
                ? getTranslation("uikit.notrecorded")
                : getTranslation("planning.progress." + progress.name());
    }
}
