package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.CaseDetail;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.people.Identity;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.Notices;

/** Shows who the client is, after the reveal was recorded; nothing is loaded before. */
class IdentityDialog extends Dialog {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final Runnable changed;
    private final List<TextField> fields = new ArrayList<>();
    private Identity read;

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
        read = services.identities().reveal(detail.id());
        FormLayout form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.add(
                field("full_name"),
                field("other_names"),
                field("birth_date"),
                field("citizenships"),
                field("documents"),
                field("safe_phone"),
                field("safe_hours"),
                field("address"),
                field("contacts"));
        show(parts(read));
        fields.forEach(field -> field.setReadOnly(!writable));
        Paragraph logged = new Paragraph(getTranslation("cases.identity.logged"));
        logged.addClassName("why");
        add(logged);
        services.beforeContact().forEach(first -> add(first.create(detail.id())));
        add(form);
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
                        read = Identity.UNKNOWN;
                    }
                });
    }

    private TextField field(String name) {
        TextField field = new TextField(getTranslation("cases.identity." + name));
        field.setMaxLength(Identity.LONGEST);
        field.getElement().setAttribute("autocomplete", "off");
        fields.add(field);
        return field;
    }

    private void show(List<String> texts) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setValue(texts.get(i));
        }
    }

    /** The parts in the order of the fields; what is not known is empty. */
    private static List<String> parts(Identity identity) {
        return Stream.of(
                        identity.fullName(),
                        identity.otherNames(),
                        identity.birthDate(),
                        identity.citizenships(),
                        identity.documents(),
                        identity.safePhone(),
                        identity.safeHours(),
                        identity.address(),
                        identity.contacts())
                .map(part -> part == null ? "" : part)
                .toList();
    }

    private void save() {
        try {
            services.identities()
                    .save(
                            detail.id(),
                            read,
                            new Identity(
                                    text(0), text(1), text(2), text(3), text(4), text(5), text(6),
                                    text(7), text(8)));
            close();
            Notices.done("cases.identity.saved");
            changed.run();
        } catch (EditConflict conflict) {
            resolve();
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    /**
     * Somebody else wrote meanwhile. What only one of the two changed is taken over; where both
     * did, both texts stand side by side.
     */
    private void resolve() {
        List<String> before = parts(read);
        read = services.identities().reveal(detail.id());
        List<String> theirs = parts(read);
        List<Integer> differing = new ArrayList<>();
        List<ConflictDialog.Difference> differences = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String mine = fields.get(i).getValue().strip();
            if (mine.equals(before.get(i))) {
                fields.get(i).setValue(theirs.get(i));
            } else if (!mine.equals(theirs.get(i)) && !theirs.get(i).equals(before.get(i))) {
                differing.add(i);
                differences.add(
                        new ConflictDialog.Difference(
                                fields.get(i).getLabel(), shown(mine), shown(theirs.get(i))));
            }
        }
        if (differing.isEmpty()) {
            save();
            return;
        }
        new ConflictDialog(
                        differences,
                        mineKept -> {
                            for (int i = 0; i < differing.size(); i++) {
                                if (!mineKept.contains(i)) {
                                    int part = differing.get(i);
                                    fields.get(part).setValue(theirs.get(part));
                                }
                            }
                            save();
                        })
                .open();
    }

    private String shown(String text) {
        return text.isEmpty() ? getTranslation("uikit.notrecorded") : text;
    }

    private @Nullable String text(int index) {
        String value = fields.get(index).getValue().strip();
        return value.isEmpty() ? null : value;
    }
}
