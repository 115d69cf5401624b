package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.kernel.DomainException;
import org.sokong.people.Identity;
import org.sokong.uikit.Notices;

/** Shows who the client is, after the reveal was recorded; nothing is loaded before. */
class IdentityDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final List<TextField> fields = new ArrayList<>();

    IdentityDialog(CaseServices services, CaseDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        setHeaderTitle(getTranslation("cases.identity.title", detail.code()));
        setWidth("min(46rem, 94vw)");
        boolean writable =
                detail.mayWork()
                        && !detail.status().isEnded()
                        && services.currentUser().may(Permission.CASE_EDIT);
        Identity identity = services.identities().reveal(detail.id());
        FormLayout form = new FormLayout();
        form.setAutoResponsive(true);
        form.setExpandFields(true);
        form.add(
                field("full_name", identity.fullName()),
                field("other_names", identity.otherNames()),
                field("birth_date", identity.birthDate()),
                field("citizenships", identity.citizenships()),
                field("documents", identity.documents()),
                field("safe_phone", identity.safePhone()),
                field("safe_hours", identity.safeHours()),
                field("address", identity.address()),
                field("contacts", identity.contacts()));
        fields.forEach(field -> field.setReadOnly(!writable));
        Paragraph logged = new Paragraph(getTranslation("cases.identity.logged"));
        logged.addClassName("why");
        add(logged, form);
        getFooter().add(new Button(getTranslation("cases.identity.hide"), click -> close()));
        if (writable) {
            Button save = new Button(getTranslation("uikit.save"), click -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(save);
        }
        // What was shown does not stay in the session.
        addOpenedChangeListener(
                change -> {
                    if (!change.isOpened()) {
                        fields.forEach(TextField::clear);
                    }
                });
    }

    private TextField field(String name, @Nullable String value) {
        TextField field = new TextField(getTranslation("cases.identity." + name));
        field.setMaxLength(Identity.LONGEST);
        field.setValue(value == null ? "" : value);
        field.getElement().setAttribute("autocomplete", "off");
        fields.add(field);
        return field;
    }

    private void save() {
        try {
            services.identities()
                    .save(
                            detail.id(),
                            new Identity(
                                    text(0), text(1), text(2), text(3), text(4), text(5), text(6),
                                    text(7), text(8)));
            close();
            Notices.done("cases.identity.saved");
            changed.run();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private @Nullable String text(int index) {
        String value = fields.get(index).getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
