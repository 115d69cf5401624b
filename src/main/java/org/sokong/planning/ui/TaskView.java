package org.sokong.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.sokong.planning.ActionForm;
import org.sokong.planning.ConferenceActionState;
import org.sokong.planning.ConferenceTask;
import org.sokong.planning.ConferenceTasks;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.FieldProblems;
import org.sokong.uikit.Notices;
import org.sokong.uikit.PageAddress;
import org.sokong.uikit.PageHeader;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.TypedText;

/** What somebody took on in a conference, and saying that it is done. */
@Route("tasks/:task")
@RolesAllowed({"CASE_READ", "REFERRAL_ANSWER"})
class TaskView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient ConferenceTasks tasks;
    private final transient TimeText time;
    private String title = "";

    TaskView(ConferenceTasks tasks, TimeText time) {
        this.tasks = tasks;
        this.time = time;
        addClassName("stacked");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> id = PageAddress.id(event, "task");
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(id.get());
    }

    private void show(UUID id) {
        ConferenceTask task = tasks.read(id);
        title = getTranslation("planning.task.title", task.code());
        removeAll();
        Facts facts =
                new Facts()
                        .with("planning.conference.action", new TypedText(task.what()))
                        .with("planning.action.due_on", new Span(time.date(task.dueOn())))
                        .with(
                                "planning.action.state",
                                new Span(EnumLabels.label("planning", task.state())));
        if (task.note() != null) {
            facts.with("planning.conference.note", new TypedText(task.note()));
        }
        Div card = new Div(facts);
        card.addClassNames("card", "tab-stack");
        if (task.state() == ConferenceActionState.OPEN) {
            TextArea note = new TextArea(getTranslation("planning.conference.note"));
            note.setMaxLength(ActionForm.LONGEST);
            note.setMinRows(2);
            note.getElement().executeJs("this.inputElement.dir = 'auto'");
            note.setWidthFull();
            FieldProblems problems = new FieldProblems();
            Button done =
                    new Button(
                            getTranslation("planning.conference.done"),
                            click -> {
                                if (problems.run(
                                        () -> tasks.done(id, task.version(), note.getValue()))) {
                                    Notices.done("planning.plan.saved");
                                    show(id);
                                }
                            });
            done.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(note, problems, done);
        }
        Anchor where =
                task.caseId() != null
                        ? new Anchor(
                                "cases/" + task.caseId() + "?tab=conference",
                                getTranslation("planning.task.case", task.code()))
                        : new Anchor(
                                "referrals/" + task.referralId(),
                                getTranslation("planning.task.referral", task.code()));
        add(new PageHeader(title, "planning.task.help"), card, where);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
