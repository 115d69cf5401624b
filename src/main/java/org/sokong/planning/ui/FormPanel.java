package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.ui.KeepsTyping;
import org.sokong.forms.FormChanges;
import org.sokong.forms.FormReading;
import org.sokong.forms.FormRefused;
import org.sokong.kernel.DomainException;
import org.sokong.planning.FormDetail;
import org.sokong.planning.FormItem;
import org.sokong.planning.FormKind;
import org.sokong.planning.FormState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EmptyState;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.Typed;

/** The forms of one kind: all of them, or one that is written or read. */
class FormPanel extends Div implements KeepsTyping {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final UUID caseId;
    private final FormKind kind;
    private @Nullable UUID shown;
    private boolean writing;

    FormPanel(FormServices services, UUID caseId, FormKind kind) {
        this.services = services;
        this.caseId = caseId;
        this.kind = kind;
        addClassNames("card", "tab-stack");
        showAll();
    }

    /** A draft stays as it is while it may be written; the rest is read again. */
    @Override
    public void refresh(CaseDetail now) {
        UUID form = shown;
        if (form == null) {
            showAll();
        } else if (!writing || !now.mayWork() || now.status().isEnded()) {
            show(form);
        }
    }

    private void showAll() {
        shown = null;
        writing = false;
        removeAll();
        List<FormItem> items = services.forms().ofCase(caseId, kind);
        add(new Paragraph(getTranslation("planning.help." + kind.name())));
        if (kind == FormKind.FOLLOW_UP) {
            add(new SafeContact(services, caseId));
        }
        boolean mayStart =
                services.user().may(Permission.CASE_EDIT) && services.access().mayWork(caseId);
        if (mayStart) {
            add(start(items));
        }
        if (items.isEmpty()) {
            add(
                    new EmptyState(
                            getTranslation("planning.list.empty"),
                            getTranslation("planning.list.empty.hint")));
            return;
        }
        items.forEach(item -> add(line(item)));
    }

    private Component start(List<FormItem> items) {
        Button start =
                new Button(
                        getTranslation("planning.action.start." + kind.name()),
                        click -> {
                            try {
                                show(services.forms().start(caseId, kind));
                            } catch (DomainException refused) {
                                Notices.refused(refused);
                            }
                        });
        if (items.isEmpty()) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        Div row = new Div(start);
        row.addClassName("button-row");
        return row;
    }

    private Component line(FormItem item) {
        String day =
                item.heldOn() == null
                        ? getTranslation("planning.list.no_day")
                        : services.time().date(item.heldOn());
        Button open = new Button(day, click -> show(item.id()));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(getTranslation("planning.action.open") + ": " + day);
        Span by =
                new Span(
                        getTranslation(
                                "planning.list.by",
                                Typed.inline(item.author()),
                                services.time().dateTime(item.changedAt())));
        by.addClassName("sub");
        Div line = new Div(open, state(item.state()), by);
        line.addClassName("form-line");
        return line;
    }

    private Badge state(FormState state) {
        return new Badge(
                EnumLabels.label("planning", state),
                switch (state) {
                    case DRAFT -> Badge.Tone.WARN;
                    case COMPLETE -> Badge.Tone.GOOD;
                    case DISCARDED -> Badge.Tone.PLAIN;
                });
    }

    private void show(UUID formId) {
        FormDetail form = services.forms().read(formId);
        shown = formId;
        writing = form.mayWrite();
        removeAll();
        Button back = new Button(getTranslation("planning.action.back"), click -> showAll());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Div head = new Div(new H2(getTranslation(kind.shape().key())), state(form.state()));
        head.addClassName("status-line");
        add(back, head);
        if (kind == FormKind.FOLLOW_UP) {
            add(new SafeContact(services, caseId));
        }
        if (kind == FormKind.CLOSURE && form.state() == FormState.DRAFT) {
            add(new ClosureKnownPanel(services, caseId));
        }
        if (form.mayWrite()) {
            write(form);
        } else {
            read(form);
        }
    }

    private void write(FormDetail form) {
        FormWriting editing = new FormWriting(services, form);
        Button complete =
                new Button(
                        getTranslation("planning.action.complete"),
                        click -> {
                            if (!editing.editor().save()) {
                                return;
                            }
                            try {
                                services.forms().complete(form.id(), editing.editor().version());
                                Notices.done("planning.done.completed");
                                show(form.id());
                            } catch (FormRefused refused) {
                                editing.editor().show(refused);
                            } catch (DomainException refused) {
                                Notices.refused(refused);
                            }
                        });
        complete.addThemeVariants(ButtonVariant.PRIMARY);
        Button discard =
                new Button(
                        getTranslation("planning.action.discard"), click -> discard(form, editing));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(complete, discard);
        buttons.addClassName("button-row");
        add(editing);
        rows(form);
        add(buttons);
    }

    private void discard(FormDetail form, FormWriting editing) {
        try {
            services.forms().discard(form.id(), editing.editor().version());
            Notices.done("planning.done.discarded");
            showAll();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void read(FormDetail form) {
        if (kind.approval() != null && form.state() == FormState.COMPLETE) {
            add(new ApprovalBox(services, form, () -> show(form.id())));
        } else if (form.state() != FormState.DRAFT
                && services.user().may(Permission.CASE_EDIT)
                && services.access().mayWork(caseId)) {
            add(FormActions.takeBack(services, form, () -> show(form.id())));
        }
        add(new FormPrints(services, form));
        if (form.sinceLast() != null) {
            H2 changed = new H2(getTranslation("planning.reading.changed"));
            add(changed, new FormChanges(services.text(), form.sinceLast()));
        }
        add(new FormReading(kind.shape(), services.text(), form.values()));
        rows(form);
    }

    /** What is written beside the questions. */
    private void rows(FormDetail form) {
        switch (kind) {
            case CONFERENCE -> add(new ConferenceRowsPanel(services, form.id()));
            case FOLLOW_UP -> add(new FollowUpGoalsPanel(services, form.id()));
            default -> {}
        }
    }
}
