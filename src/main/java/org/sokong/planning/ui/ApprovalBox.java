package org.sokong.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.ui.CitedPassages;
import org.sokong.forms.FormReading;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.planning.ApprovalDetail;
import org.sokong.planning.ApprovalService;
import org.sokong.planning.ApprovalState;
import org.sokong.planning.ApprovalSubject;
import org.sokong.planning.FormDetail;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** Asking for approval of a record, the decisions so far, and deciding. */
class ApprovalBox extends Section {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final transient About about;
    private final transient Runnable after;

    /**
     * What the approval is about.
     *
     * @param stands whether the last decision is still about the record as it is
     * @param asItWas shows what was kept with a request
     * @param takeBack takes the record back to change it, null where it is changed at any time
     */
    record About(
            UUID caseId,
            ApprovalSubject subject,
            UUID subjectId,
            Predicate<ApprovalDetail> stands,
            Function<FormValues, Component> asItWas,
            @Nullable Component takeBack) {}

    /** About a complete form. */
    ApprovalBox(FormServices services, FormDetail form, Runnable after) {
        this(
                services,
                new About(
                        form.caseId(),
                        Objects.requireNonNull(form.kind().approval()),
                        form.id(),
                        last -> last.state() == ApprovalState.APPROVED,
                        values -> new FormReading(form.kind().shape(), services.text(), values),
                        FormActions.takeBack(services, form, after)),
                after);
    }

    /** About any record. */
    ApprovalBox(FormServices services, About about, Runnable after) {
        this.services = services;
        this.about = about;
        this.after = after;
        addClassName("approval-box");
        setAriaLabel(getTranslation("planning.approval.title"));
        add(new H3(getTranslation("planning.approval.title")));
        List<ApprovalDetail> found =
                services.approvals().ofCase(about.caseId()).stream()
                        .filter(approval -> approval.subjectId().equals(about.subjectId()))
                        .toList();
        ApprovalDetail last = found.isEmpty() ? null : found.getFirst();
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("planning.approval.none")));
        }
        CitedPassages.Page cited = services.cited().on(about.caseId());
        found.forEach(approval -> add(decision(approval, cited)));
        boolean mayWork =
                services.user().may(Permission.CASE_EDIT)
                        && services.access().mayWork(about.caseId());
        if (mayWork && (last == null || !about.stands().test(last))) {
            if (last == null || last.state() != ApprovalState.REQUESTED) {
                add(ask());
            }
            if (about.takeBack() != null) {
                add(about.takeBack());
            }
        }
    }

    private Div ask() {
        TextArea note = words("planning.approval.note");
        Button ask =
                new Button(
                        getTranslation("planning.action.request"),
                        click ->
                                run(
                                        () ->
                                                services.approvals()
                                                        .request(
                                                                about.subject(),
                                                                about.subjectId(),
                                                                note.getValue()),
                                        "planning.done.requested"));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        Div box = new Div(note, ask);
        box.addClassName("tab-stack");
        return box;
    }

    private Div decision(ApprovalDetail approval, CitedPassages.Page cited) {
        Badge state =
                new Badge(EnumLabels.label("planning", approval.state()), tone(approval.state()));
        Div line =
                new Div(
                        state,
                        new Paragraph(
                                getTranslation(
                                        "planning.approval.asked",
                                        Typed.inline(approval.requester()),
                                        services.time().dateTime(approval.requestedAt()))));
        line.addClassName("approval-line");
        words(line, approval.note());
        if (approval.decidedAt() != null) {
            line.add(
                    new Paragraph(
                            getTranslation(
                                    "planning.approval.decided",
                                    Typed.inline(
                                            Objects.requireNonNullElse(approval.decider(), "")),
                                    services.time().dateTime(approval.decidedAt()))));
        }
        words(line, approval.comment());
        line.add(
                new Details(
                        getTranslation("planning.approval.as_it_was"),
                        about.asItWas().apply(approval.content())));
        line.add(
                cited.of(
                        CitedPlace.APPROVAL,
                        approval.id(),
                        services.access().mayWork(about.caseId())));
        if (approval.mayDecide()) {
            line.add(decide(approval));
        } else if (approval.own()) {
            line.add(new Paragraph(getTranslation("planning.error.approver_is_author")));
        }
        return line;
    }

    private Div decide(ApprovalDetail approval) {
        TextArea comment = words("planning.approval.comment");
        Button approve =
                new Button(
                        getTranslation("planning.action.approve"),
                        click ->
                                run(
                                        () ->
                                                services.approvals()
                                                        .approve(
                                                                approval.id(),
                                                                approval.version(),
                                                                comment.getValue()),
                                        "planning.done.approved"));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button back =
                new Button(
                        getTranslation("planning.action.return"),
                        click ->
                                ReasonDialog.text(
                                                getTranslation("planning.action.return"),
                                                getTranslation("planning.action.return.explain"),
                                                getTranslation("planning.action.return"),
                                                words -> {
                                                    services.approvals()
                                                            .sendBack(
                                                                    approval.id(),
                                                                    approval.version(),
                                                                    words);
                                                    Notices.done("planning.done.returned");
                                                    after.run();
                                                })
                                        .asking(getTranslation("planning.approval.comment"))
                                        .harmless()
                                        .open());
        Div buttons = new Div(approve, back);
        buttons.addClassName("button-row");
        Div box = new Div(comment, buttons);
        box.addClassName("tab-stack");
        return box;
    }

    private void run(Runnable deed, String done) {
        try {
            deed.run();
            Notices.done(done);
            after.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private TextArea words(String key) {
        TextArea area = new TextArea(getTranslation(key));
        area.setMaxLength(ApprovalService.LONGEST_WORDS);
        area.setWidthFull();
        area.getElement().executeJs("this.inputElement.dir = 'auto'");
        return area;
    }

    private static void words(Div line, @Nullable String words) {
        if (words != null) {
            Paragraph said = new Paragraph(words);
            said.addClassName("words");
            said.getElement().setAttribute("dir", "auto");
            line.add(said);
        }
    }

    private static Badge.Tone tone(ApprovalState state) {
        return switch (state) {
            case REQUESTED -> Badge.Tone.WARN;
            case APPROVED -> Badge.Tone.GOOD;
            case RETURNED -> Badge.Tone.BAD;
            case WITHDRAWN -> Badge.Tone.PLAIN;
        };
    }
}
