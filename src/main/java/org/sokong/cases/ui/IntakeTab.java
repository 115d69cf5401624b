package org.sokong.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.IntakeDetail;
import org.sokong.cases.IntakeField;
import org.sokong.cases.IntakeForm;
import org.sokong.cases.Missing;
import org.sokong.cases.MoveRefused;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.SavedLine;

/**
 * The intake, saved by itself while somebody types: whatever happens to the session, what was typed
 * is there. A draft refuses nothing; what is missing is said beside the field at opening.
 */
class IntakeTab extends Div implements KeepsTyping {

    private static final long serialVersionUID = 1;

    private static final Map<String, IntakeField> FIELD_OF_PROBLEM =
            Map.of(
                    "cases.missing.legal_basis", IntakeField.LEGAL_BASIS,
                    "cases.missing.consent_on", IntakeField.CONSENT_ON,
                    "cases.missing.consent_in_future", IntakeField.CONSENT_ON,
                    "cases.missing.consent_note", IntakeField.CONSENT_NOTE,
                    "cases.missing.contact_in_future", IntakeField.CONTACT_ON);

    private final CaseServices services;
    private final Runnable changed;
    private final IntakeFields fields;
    private final SavedLine saved;
    private final Runnable answered;
    private final Div problems = new Div();
    private CaseDetail detail;
    private long version;

    /**
     * @param changed told when the head of the case has to be read again
     * @param answered told when an answer was saved
     */
    IntakeTab(CaseServices services, CaseDetail detail, Runnable changed, Runnable answered) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        this.answered = answered;
        addClassName("card");
        problems.addClassName("missing");
        problems.getElement().setAttribute("role", "alert");
        IntakeDetail intake = services.contents().intake(detail.id());
        version = intake.version();
        boolean writable = detail.mayWork() && !detail.status().isEnded();
        fields =
                new IntakeFields(
                        intake.readable(), writable, getLocale(), services.time(), this::save);
        fields.show(intake.form());
        saved = new SavedLine(services.time(), writable);
        add(saved);
        addGroup(
                "cases.intake.contact",
                IntakeField.SOURCE_OF_CONTACT,
                IntakeField.CONTACT_ON,
                IntakeField.PLACE,
                IntakeField.LANGUAGES,
                IntakeField.INTERPRETER_NEEDED,
                IntakeField.AGE_BAND,
                IntakeField.SEX);
        addGroup("cases.intake.safety", IntakeField.SAFETY_CONCERN, IntakeField.SAFETY_NOTE);
        addGroup("cases.intake.health", IntakeField.MEDICAL_NEED, IntakeField.MEDICAL_NOTE);
        addGroup(
                "cases.intake.consent",
                IntakeField.LEGAL_BASIS,
                IntakeField.CONSENT_ON,
                IntakeField.CONSENT_NOTE,
                IntakeField.CONSENT_TO_STATISTICS);
        if (writable && detail.status() == CaseStatus.DRAFT) {
            Button open = new Button(getTranslation("cases.intake.open"), click -> openCase());
            open.addThemeVariants(ButtonVariant.PRIMARY);
            add(problems, open);
        }
    }

    private void addGroup(String key, IntakeField... questions) {
        add(new H2(getTranslation(key)));
        List<Component> group = fields.of(questions);
        if (group.isEmpty()) {
            Paragraph withheld = new Paragraph(getTranslation("cases.withheld"));
            withheld.addClassName("held");
            add(withheld);
            return;
        }
        FormLayout form = new FormLayout();
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setExpandFields(true);
        form.setExpandColumns(true);
        form.add(group);
        add(form);
    }

    private void save() {
        save(fields.form());
    }

    /** Whether the form is stored now. */
    private boolean save(IntakeForm form) {
        try {
            version = services.cases().saveIntake(detail.id(), version, form);
            saved.saved();
            boolean inHead = form.sex() != detail.sex() || form.ageBand() != detail.ageBand();
            (inHead && detail.shows(Section.INTAKE) ? changed : answered).run();
            return true;
        } catch (EditConflict conflict) {
            resolve(form);
        } catch (MoveRefused refused) {
            saved.failed(getTranslation("uikit.saved.not"));
            show(refused);
        } catch (DomainException refused) {
            saved.failed(getTranslation(refused.key(), refused.arguments()));
        }
        return false;
    }

    /** Somebody else saved meanwhile: both answers of each question stand side by side. */
    private void resolve(IntakeForm mine) {
        saved.failed(getTranslation("uikit.conflict.waiting"));
        IntakeDetail theirs = services.contents().intake(detail.id());
        List<IntakeField> differing = new ArrayList<>();
        List<ConflictDialog.Difference> differences = new ArrayList<>();
        for (IntakeField field : IntakeField.values()) {
            if (fields.get(field) != null
                    && !Objects.equals(mine.get(field), theirs.form().get(field))) {
                differing.add(field);
                differences.add(
                        new ConflictDialog.Difference(
                                getTranslation("cases.intakefield." + field.name()),
                                fields.text(mine, field),
                                fields.text(theirs.form(), field)));
            }
        }
        version = theirs.version();
        if (differing.isEmpty()) {
            saved.saved();
            return;
        }
        new ConflictDialog(
                        differences,
                        mineKept -> {
                            IntakeForm merged = theirs.form();
                            for (int i = 0; i < differing.size(); i++) {
                                if (mineKept.contains(i)) {
                                    IntakeField field = differing.get(i);
                                    merged = merged.with(field, mine.get(field));
                                }
                            }
                            fields.show(merged);
                            save(merged);
                        })
                .open();
    }

    private void openCase() {
        if (!save(fields.form())) {
            return;
        }
        try {
            services.cases().open(detail.id(), detail.version());
            changed.run();
            CasesNavigation.open(detail.id());
        } catch (MoveRefused refused) {
            show(refused);
        } catch (EditConflict conflict) {
            saved.failed(getTranslation("cases.conflict.case"));
            changed.run();
        } catch (DomainException refused) {
            saved.failed(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void show(MoveRefused refused) {
        problems.removeAll();
        List<Missing> others = new ArrayList<>();
        List<Missing> reversed = new ArrayList<>(refused.missing());
        Collections.reverse(reversed);
        // The first problem gets the focus last.
        for (Missing missing : reversed) {
            String text = getTranslation(missing.key(), missing.arguments().toArray());
            IntakeField field = FIELD_OF_PROBLEM.get(missing.key());
            if (field != null && fields.get(field) != null) {
                fields.problem(field, text);
            } else {
                others.add(missing);
            }
        }
        if (!others.isEmpty()) {
            Collections.reverse(others);
            Missing first = others.getFirst();
            saved.failed(getTranslation(first.key(), first.arguments().toArray()));
            problems.add(new MissingList(services, detail, others, () -> {}, changed));
        }
    }

    @Override
    public void refresh(CaseDetail now) {
        detail = now;
    }
}
