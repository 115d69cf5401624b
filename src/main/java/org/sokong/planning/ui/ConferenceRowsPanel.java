package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseParty;
import org.sokong.cases.GranteeType;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ConferenceActionState;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceDetail.Decided;
import org.sokong.planning.ConferenceDetail.Taking;
import org.sokong.planning.ConferenceDetail.Task;
import org.sokong.planning.ConferenceService;
import org.sokong.planning.ParticipantStanding;
import org.sokong.uikit.Badge;
import org.sokong.uikit.ComponentTexts;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** Who took part in a conference, what it decided, and who took what on. */
class ConferenceRowsPanel extends Div {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final UUID formId;

    ConferenceRowsPanel(FormServices services, UUID formId) {
        this.services = services;
        this.formId = formId;
        addClassName("tab-stack");
        show();
    }

    private void show() {
        removeAll();
        ConferenceDetail detail = services.conferences().read(formId);
        add(participants(detail), decisions(detail), actions(detail));
    }

    private Component participants(ConferenceDetail detail) {
        Section part = part("planning.conference.participants", detail.participants().size());
        UnorderedList list = list();
        detail.participants().forEach(one -> list.add(participant(detail, one)));
        part.add(list);
        if (detail.mayWrite()) {
            part.add(
                    button(
                            "planning.conference.participant.add",
                            null,
                            () -> addParticipant(detail)));
        }
        return part;
    }

    private ListItem participant(ConferenceDetail detail, Taking one) {
        Span name = new Span(Typed.inline(one.name()));
        name.addClassName("timeline-what");
        ListItem item = new ListItem(name);
        if (one.words() != null) {
            item.add(why(one.words()));
        }
        if (one.standing() != ParticipantStanding.SEES) {
            item.add(
                    badges(
                            new Badge(
                                    EnumLabels.label("planning", one.standing()),
                                    Badge.Tone.WARN)));
        }
        if (detail.mayWrite()) {
            item.add(
                    button(
                            "planning.conference.remove",
                            one.name(),
                            () -> run(() -> services.conferences().removeParticipant(one.id()))));
        }
        return item;
    }

    private void addParticipant(ConferenceDetail detail) {
        Select<CaseParty> who = new Select<>();
        who.setLabel(getTranslation("planning.conference.participant"));
        who.setHelperText(getTranslation("planning.conference.participant.hint"));
        who.setItems(detail.choices());
        who.setItemLabelGenerator(CaseParty::name);
        TextField words = new TextField(getTranslation("planning.conference.participant.words"));
        words.setMaxLength(ActionForm.LONGEST_NAME);
        words.setVisible(false);
        who.addValueChangeListener(
                change ->
                        words.setVisible(
                                change.getValue() != null
                                        && change.getValue().type() == GranteeType.ORGANISATION));
        RowDialog dialog =
                new RowDialog(
                        "planning.conference.participant.add",
                        () -> {
                            if (who.getValue() == null) {
                                throw new DomainException("planning.conference.error.no_grant");
                            }
                            services.conferences()
                                    .addParticipant(formId, who.getValue().id(), words.getValue());
                        },
                        this::show,
                        who,
                        words);
        dialog.problems().at("planning.conference.error.no_grant", who);
        dialog.open();
    }

    private Component decisions(ConferenceDetail detail) {
        Section part = part("planning.conference.decisions", detail.decisions().size());
        UnorderedList list = list();
        for (Decided one : detail.decisions()) {
            ListItem item = new ListItem(typed(one.text()));
            if (detail.mayWrite()) {
                item.add(
                        button("planning.conference.change", one.text(), () -> writeDecision(one)),
                        button(
                                "planning.conference.remove",
                                one.text(),
                                () ->
                                        run(
                                                () ->
                                                        services.conferences()
                                                                .removeDecision(
                                                                        one.id(), one.version()))));
            }
            list.add(item);
        }
        part.add(list);
        if (detail.mayWrite()) {
            part.add(button("planning.conference.decision.add", null, () -> writeDecision(null)));
        }
        return part;
    }

    private void writeDecision(@Nullable Decided before) {
        TextArea text =
                RowDialog.words(
                        getTranslation("planning.conference.decision"),
                        ConferenceService.LONGEST_DECISION);
        text.setRequiredIndicatorVisible(true);
        if (before != null) {
            text.setValue(before.text());
        }
        RowDialog dialog =
                new RowDialog(
                        before == null
                                ? "planning.conference.decision.add"
                                : "planning.conference.decision.change",
                        () -> {
                            if (before == null) {
                                services.conferences().addDecision(formId, text.getValue());
                            } else {
                                services.conferences()
                                        .changeDecision(
                                                before.id(), before.version(), text.getValue());
                            }
                        },
                        this::show,
                        text);
        dialog.problems().at("planning.conference.error.decision", text);
        dialog.open();
    }

    private Component actions(ConferenceDetail detail) {
        Section part = part("planning.conference.actions", detail.actions().size());
        UnorderedList list = list();
        detail.actions().forEach(one -> list.add(action(detail, one)));
        part.add(list);
        if (detail.mayWrite()) {
            part.add(
                    button(
                            "planning.conference.action.add",
                            null,
                            () -> writeAction(detail, null)));
        }
        return part;
    }

    private ListItem action(ConferenceDetail detail, Task one) {
        Badge state =
                new Badge(
                        EnumLabels.label("planning", one.state()),
                        one.state() == ConferenceActionState.DONE
                                ? Badge.Tone.GOOD
                                : Badge.Tone.PLAIN);
        Div badges = badges(state);
        if (one.late()) {
            badges.add(new Badge(getTranslation("planning.action.late"), Badge.Tone.BAD));
        }
        ListItem item =
                new ListItem(
                        typed(one.what()),
                        badges,
                        why(
                                Typed.inline(one.who())
                                        + " · "
                                        + getTranslation(
                                                "planning.action.due",
                                                services.time().date(one.dueOn()))));
        if (one.note() != null) {
            item.add(typed(one.note()));
        }
        if (one.endedBy() != null && one.endedAt() != null) {
            item.add(
                    why(
                            getTranslation(
                                    "planning.list.by",
                                    Typed.inline(one.endedBy()),
                                    services.time().dateTime(one.endedAt()))));
        }
        boolean open = one.state() == ConferenceActionState.OPEN;
        if (open && detail.mayWrite()) {
            item.add(
                    button(
                            "planning.conference.change",
                            one.what(),
                            () -> writeAction(detail, one)),
                    button(
                            "planning.conference.remove",
                            one.what(),
                            () ->
                                    run(
                                            () ->
                                                    services.conferences()
                                                            .removeAction(
                                                                    one.id(), one.version()))));
        }
        if (open && detail.mayEnd()) {
            item.add(
                    button("planning.conference.done", one.what(), () -> finish(one)),
                    button("planning.conference.cancel", one.what(), () -> cancel(one)));
            if (!detail.goals().isEmpty()) {
                item.add(
                        button(
                                "planning.conference.into_plan",
                                one.what(),
                                () -> intoPlan(one, detail.goals())));
            }
        }
        return item;
    }

    private void writeAction(ConferenceDetail detail, @Nullable Task before) {
        Select<Taking> who = new Select<>();
        who.setLabel(getTranslation("planning.conference.who"));
        who.setItems(detail.participants());
        who.setItemLabelGenerator(Taking::name);
        TextArea what =
                RowDialog.words(getTranslation("planning.conference.action"), ActionForm.LONGEST);
        what.setRequiredIndicatorVisible(true);
        DatePicker due = ComponentTexts.datePicker(getTranslation("planning.action.due_on"));
        if (before != null) {
            detail.participants().stream()
                    .filter(one -> one.id().equals(before.participantId()))
                    .findFirst()
                    .ifPresent(who::setValue);
            what.setValue(before.what());
            due.setValue(before.dueOn());
        }
        RowDialog dialog =
                new RowDialog(
                        before == null
                                ? "planning.conference.action.add"
                                : "planning.conference.action.change",
                        () -> {
                            if (who.getValue() == null) {
                                throw new DomainException("planning.conference.error.not_present");
                            }
                            UUID participant = who.getValue().id();
                            if (before == null) {
                                services.conferences()
                                        .addAction(
                                                formId,
                                                participant,
                                                what.getValue(),
                                                due.getValue());
                            } else {
                                services.conferences()
                                        .changeAction(
                                                before.id(),
                                                before.version(),
                                                participant,
                                                what.getValue(),
                                                due.getValue());
                            }
                        },
                        this::show,
                        who,
                        what,
                        due);
        dialog.problems()
                .at("planning.conference.error.not_present", who)
                .at("planning.conference.error.would_not_see", who)
                .at("planning.action.error.what", what)
                .at("planning.conference.error.due", due);
        dialog.open();
    }

    private void finish(Task one) {
        TextArea note =
                RowDialog.words(getTranslation("planning.conference.note"), ActionForm.LONGEST);
        new RowDialog(
                        "planning.conference.done",
                        () ->
                                services.conferences()
                                        .end(
                                                one.id(),
                                                one.version(),
                                                ConferenceActionState.DONE,
                                                note.getValue()),
                        this::show,
                        note)
                .open();
    }

    private void cancel(Task one) {
        ReasonDialog.text(
                        getTranslation("planning.conference.cancel"),
                        getTranslation("planning.conference.cancel.explain"),
                        getTranslation("planning.conference.cancel"),
                        words -> {
                            services.conferences()
                                    .end(
                                            one.id(),
                                            one.version(),
                                            ConferenceActionState.CANCELLED,
                                            words);
                            show();
                        })
                .open();
    }

    private void intoPlan(Task one, Map<UUID, String> goals) {
        Select<UUID> goal = new Select<>();
        goal.setLabel(getTranslation("planning.goal.text"));
        goal.setItems(List.copyOf(goals.keySet()));
        goal.setItemLabelGenerator(id -> goals.getOrDefault(id, ""));
        RowDialog dialog =
                new RowDialog(
                        "planning.conference.into_plan",
                        () -> {
                            if (goal.getValue() == null) {
                                throw new DomainException("planning.service.error.goal");
                            }
                            services.conferences()
                                    .takeIntoPlan(one.id(), one.version(), goal.getValue());
                        },
                        this::show,
                        goal);
        dialog.problems().at("planning.service.error.goal", goal);
        dialog.open();
    }

    private void run(Runnable deed) {
        try {
            deed.run();
            show();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private Section part(String key, int rows) {
        H3 title = new H3(getTranslation(key));
        Span number = new Span(getTranslation("planning.conference.rows", rows));
        number.addClassName("form-progress");
        Div head = new Div(title, number);
        head.addClassName("form-part-head");
        Section section = new Section(head);
        section.addClassName("form-part");
        section.setAriaLabel(title.getText());
        return section;
    }

    private Button button(String key, @Nullable String of, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        if (of != null) {
            button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            button.setAriaLabel(getTranslation(key) + ": " + Typed.inline(of));
        }
        return button;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plan-list");
        return list;
    }

    private static Div badges(Badge badge) {
        Div badges = new Div(badge);
        badges.addClassName("plan-badges");
        return badges;
    }

    private static Span why(String text) {
        Span span = new Span(text);
        span.addClassName("why");
        span.getElement().setAttribute("dir", "auto");
        return span;
    }

    private static Paragraph typed(String words) {
        Paragraph text = new Paragraph(words);
        text.addClassName("words");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }
}
