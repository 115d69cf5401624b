package org.sokong.planning.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ConferenceActionState;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceDetail.Taking;
import org.sokong.planning.ConferenceDetail.Task;
import org.sokong.planning.ConferenceService;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.LastRead;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Typed;

/** Who took what on in a conference. */
class ConferenceActions extends RowsPart {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final transient ConferenceService conferences;
    private final transient TimeText time;
    private final UUID formId;
    private final transient ConferenceDetail detail;
    private final transient Runnable after;

    ConferenceActions(FormServices services, UUID formId, ConferenceDetail detail, Runnable after) {
        super("planning.conference.actions", detail.actions().size());
        this.services = services;
        this.conferences = services.conferences();
        this.time = services.time();
        this.formId = formId;
        this.detail = detail;
        this.after = after;
        detail.actions().forEach(one -> row(action(one)));
        if (detail.mayWrite()) {
            offer("planning.conference.action.add", () -> write(null));
        }
    }

    private ListItem action(Task one) {
        String due = getTranslation("planning.action.due", time.date(one.dueOn()));
        ListItem item =
                new ListItem(
                        PlanPieces.typed(one.what()),
                        standing(one),
                        PlanPieces.why(Typed.inline(one.who()) + " · " + due));
        if (one.note() != null) {
            item.add(PlanPieces.typed(one.note()));
        }
        if (one.endedBy() != null && one.endedAt() != null) {
            item.add(
                    PlanPieces.why(
                            getTranslation(
                                    "planning.list.by",
                                    Typed.inline(one.endedBy()),
                                    time.dateTime(one.endedAt()))));
        }
        if (one.state() == ConferenceActionState.OPEN) {
            offers(item, one);
        }
        return item;
    }

    private Div standing(Task one) {
        boolean done = one.state() == ConferenceActionState.DONE;
        Div badges =
                badges(
                        new Badge(
                                EnumLabels.label("planning", one.state()),
                                done ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
        if (one.late()) {
            badges.add(new Badge(getTranslation("planning.action.late"), Badge.Tone.BAD));
        }
        return badges;
    }

    private void offers(ListItem item, Task one) {
        if (detail.mayWrite()) {
            item.add(
                    button("planning.conference.change", one.what(), () -> write(one)),
                    button("planning.conference.remove", one.what(), () -> remove(one)));
        }
        if (detail.mayEnd()) {
            item.add(
                    button("planning.conference.done", one.what(), () -> finish(one)),
                    button("planning.conference.cancel", one.what(), () -> cancel(one)));
            if (!detail.goals().isEmpty()) {
                item.add(button("planning.conference.into_plan", one.what(), () -> intoPlan(one)));
            }
        }
    }

    private void remove(Task one) {
        run(() -> conferences.removeAction(one.id(), one.version()), after);
    }

    private void write(@Nullable Task before) {
        dialog(before, detail).open();
    }

    private EntryDialog dialog(@Nullable Task before, ConferenceDetail now) {
        EntryDialog dialog =
                new EntryDialog(
                        getTranslation(
                                before == null
                                        ? "planning.conference.action.add"
                                        : "planning.conference.action.change"));
        Select<Taking> who = new Select<>();
        who.setLabel(getTranslation("planning.conference.who"));
        who.setItems(now.participants());
        who.setItemLabelGenerator(Taking::name);
        dialog.field("planning.conference.error.not_present", who);
        dialog.at("planning.conference.error.would_not_see", who);
        TextArea what =
                dialog.words(
                        "planning.conference.action",
                        "planning.action.error.what",
                        ActionForm.LONGEST);
        what.setRequiredIndicatorVisible(true);
        DatePicker due = dialog.day("planning.action.due_on", "planning.conference.error.due");
        dialog.keptBy(
                services.drafts()
                        .of(
                                detail.caseId(),
                                Section.CONFERENCE,
                                before == null ? "task-of" : "task",
                                before == null ? formId : before.id()));
        if (before != null) {
            dialog.comparedWith(time, () -> again(before));
            now.participants().stream()
                    .filter(one -> one.id().equals(before.participantId()))
                    .findFirst()
                    .ifPresent(who::setValue);
            what.setValue(before.what());
            due.setValue(before.dueOn());
        }
        dialog.saves(
                getTranslation("uikit.save"),
                () -> store(before, who.getValue(), what, due),
                after);
        return dialog;
    }

    /** The dialog for the action as it is now; null where it is no longer open. */
    private @Nullable EntryDialog again(Task before) {
        ConferenceDetail now = conferences.read(formId);
        return now.actions().stream()
                .filter(one -> one.id().equals(before.id()))
                .filter(one -> one.state() == ConferenceActionState.OPEN)
                .findFirst()
                .map(one -> dialog(one, now))
                .orElse(null);
    }

    /** What stands there now, where somebody else changed the action meanwhile. */
    private LastRead<Task> read(Task one) {
        return new LastRead<>(
                one,
                () ->
                        conferences.read(formId).actions().stream()
                                .filter(now -> now.id().equals(one.id()))
                                .findFirst()
                                .orElseThrow(),
                now ->
                        Map.of(
                                getTranslation("planning.conference.action"),
                                now.what(),
                                getTranslation("planning.conference.who"),
                                now.who(),
                                getTranslation("planning.action.due_on"),
                                time.date(now.dueOn())));
    }

    private void store(@Nullable Task before, @Nullable Taking who, TextArea what, DatePicker due) {
        if (who == null) {
            throw new DomainException("planning.conference.error.not_present");
        }
        if (before == null) {
            conferences.addAction(formId, who.id(), what.getValue(), due.getValue());
        } else {
            conferences.changeAction(
                    before.id(), before.version(), who.id(), what.getValue(), due.getValue());
        }
    }

    private void finish(Task one) {
        EntryDialog dialog = new EntryDialog(getTranslation("planning.conference.done"));
        TextArea note =
                dialog.words(
                        "planning.conference.note",
                        "planning.conference.error.note",
                        ActionForm.LONGEST);
        LastRead<Task> read = read(one);
        read.toldBy(dialog);
        dialog.saves(
                getTranslation("uikit.save"),
                () ->
                        conferences.end(
                                one.id(),
                                read.record().version(),
                                ConferenceActionState.DONE,
                                note.getValue()),
                after);
        dialog.open();
    }

    private void cancel(Task one) {
        ReasonDialog.text(
                        getTranslation("planning.conference.cancel"),
                        getTranslation("planning.conference.cancel.explain"),
                        getTranslation("planning.conference.cancel"),
                        words -> {
                            conferences.end(
                                    one.id(),
                                    one.version(),
                                    ConferenceActionState.CANCELLED,
                                    words);
                            after.run();
                        })
                .open();
    }

    private void intoPlan(Task one) {
        EntryDialog dialog = new EntryDialog(getTranslation("planning.conference.into_plan"));
        Select<UUID> goal = new Select<>();
        goal.setLabel(getTranslation("planning.goal.text"));
        goal.setItems(List.copyOf(detail.goals().keySet()));
        goal.setItemLabelGenerator(id -> detail.goals().getOrDefault(id, ""));
        dialog.field("planning.service.error.goal", goal);
        LastRead<Task> read = read(one);
        read.toldBy(dialog);
        dialog.saves(
                getTranslation("uikit.save"),
                () -> {
                    if (goal.getValue() == null) {
                        throw new DomainException("planning.service.error.goal");
                    }
                    conferences.takeIntoPlan(one.id(), read.record().version(), goal.getValue());
                },
                after);
        dialog.open();
    }
}
