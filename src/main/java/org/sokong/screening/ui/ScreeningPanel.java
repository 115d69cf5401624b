package org.sokong.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.ui.KeepsTyping;
import org.sokong.forms.FormEditor;
import org.sokong.forms.FormReading;
import org.sokong.forms.FormValues;
import org.sokong.kernel.DomainException;
import org.sokong.screening.ChildDetail;
import org.sokong.screening.ChildForm;
import org.sokong.screening.ChildShape;
import org.sokong.screening.ScreeningDetail;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Facts;
import org.sokong.uikit.Notices;
import org.sokong.uikit.ReasonDialog;

/** What is asked beyond the short intake, part by part, and the children of the client. */
class ScreeningPanel extends Div implements KeepsTyping {

    private static final long serialVersionUID = 1;

    private final transient ScreeningServices services;
    private final UUID caseId;
    private final Div children = new Div();
    private boolean writing;

    ScreeningPanel(ScreeningServices services, UUID caseId) {
        this.services = services;
        this.caseId = caseId;
        addClassName("tab-stack");
        children.addClassNames("card", "stacked");
        fill();
    }

    /** Questions that somebody may be answering stay as they are. */
    @Override
    public void refresh(CaseDetail now) {
        if (!writing || !now.mayWork() || now.status().isEnded()) {
            fill();
        }
    }

    private void fill() {
        removeAll();
        ScreeningDetail found = services.screening().ofCase(caseId);
        writing = found.mayWrite();
        Div questions =
                new Div(
                        new H2(getTranslation("screening.title")),
                        new Paragraph(getTranslation("screening.hint")),
                        found.mayWrite()
                                ? new FormEditor(
                                        found.shape(),
                                        services.text(),
                                        services.time(),
                                        new ScreeningStore(),
                                        true)
                                : new FormReading(found.shape(), services.text(), found.values()));
        questions.addClassName("card");
        showChildren(found);
        add(questions, children);
    }

    private void showChildren() {
        showChildren(services.screening().ofCase(caseId));
    }

    private void showChildren(ScreeningDetail found) {
        children.removeAll();
        children.add(
                new H2(getTranslation("screening.children")),
                new Paragraph(getTranslation("screening.children.hint")));
        if (found.children().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("screening.children.none"));
            none.addClassName("sub");
            children.add(none);
        }
        int number = 1;
        for (ChildDetail child : found.children()) {
            children.add(card(child, number++, found.mayWrite()));
        }
        if (found.mayWrite()) {
            Div row =
                    new Div(new Button(getTranslation("screening.child.add"), click -> edit(null)));
            row.addClassName("button-row");
            children.add(row);
        }
    }

    private Component card(ChildDetail child, int number, boolean mayWrite) {
        String title = getTranslation("screening.child.of", number);
        ChildForm form = child.form();
        Facts facts =
                new Facts()
                        .with("screening.child.sex", EnumLabels.label("cases", form.sex()))
                        .with("screening.child.age_band", EnumLabels.label("cases", form.ageBand()))
                        .with(
                                "screening.child.with_client",
                                EnumLabels.label("uikit", form.withClient()))
                        .with("screening.child.note", form.note());
        Div card = new Div(new H3(title), facts);
        card.addClassName("event-card");
        if (mayWrite) {
            Div actions =
                    new Div(
                            button("screening.row.change", title, () -> edit(child.id())),
                            button("screening.row.remove", title, () -> remove(child, title)));
            actions.addClassName("button-row");
            card.add(actions);
        }
        return card;
    }

    private Button button(String key, String title, Runnable deed) {
        Button button = new Button(getTranslation(key), click -> deed.run());
        button.setAriaLabel(getTranslation("screening.row.action", getTranslation(key), title));
        return button;
    }

    private void edit(@Nullable UUID childId) {
        new RowDialog(
                        services,
                        getTranslation("screening.child.title"),
                        ChildShape.SHAPE,
                        new ChildStore(childId),
                        this::showChildren)
                .open();
    }

    private void remove(ChildDetail child, String title) {
        ReasonDialog.text(
                        getTranslation(
                                "screening.row.action",
                                getTranslation("screening.row.remove"),
                                title),
                        getTranslation("screening.row.remove.why"),
                        getTranslation("screening.row.remove"),
                        reason -> {
                            services.screening().removeChild(child.id(), child.version(), reason);
                            Notices.done("screening.row.removed");
                            showChildren();
                        })
                .open();
    }

    /** Keeps the answers of the screening. */
    private final class ScreeningStore implements FormEditor.Store {

        @Override
        public long save(long version, FormValues values) {
            return services.screening().save(caseId, version, values);
        }

        @Override
        public FormEditor.Filled load() {
            ScreeningDetail now = services.screening().ofCase(caseId);
            return new FormEditor.Filled(now.version(), now.values());
        }
    }

    /** Keeps one child; a new one exists from the first save on. */
    private final class ChildStore implements FormEditor.Store {

        private @Nullable UUID childId;

        ChildStore(@Nullable UUID childId) {
            this.childId = childId;
        }

        @Override
        public long save(long version, FormValues values) {
            UUID id = childId;
            if (id == null) {
                childId = services.screening().addChild(caseId, ChildShape.form(values));
                return 0;
            }
            return services.screening().changeChild(id, version, ChildShape.form(values));
        }

        @Override
        public FormEditor.Filled load() {
            UUID id = childId;
            if (id == null) {
                return new FormEditor.Filled(0, FormValues.BLANK);
            }
            ChildDetail now =
                    services.screening()
                            .ofCase(caseId)
                            .child(id)
                            .orElseThrow(() -> new DomainException("screening.error.removed"));
            return new FormEditor.Filled(now.version(), ChildShape.values(now.form()));
        }
    }
}
