package org.sokong.cases.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.TraffickingAct;
import org.sokong.cases.TraffickingDetail;
import org.sokong.cases.TraffickingForm;
import org.sokong.cases.TraffickingMeans;
import org.sokong.cases.TraffickingPurpose;
import org.sokong.kernel.Answer;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.SavedLine;

/** Act, means and purpose, saved by itself, with what they say as guidance. */
class TraffickingTab extends Div implements CaseTabs.KeepsTyping {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final CaseDetail detail;
    private final CheckboxGroup<TraffickingAct> acts =
            group("cases.trafficking.acts", TraffickingAct.values());
    private final CheckboxGroup<TraffickingMeans> means =
            group("cases.trafficking.means", TraffickingMeans.values());
    private final CheckboxGroup<TraffickingPurpose> purposes =
            group("cases.trafficking.purposes", TraffickingPurpose.values());
    private final RadioButtonGroup<Answer> under18 = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final GuidanceCard guidance = new GuidanceCard();
    private final SavedLine saved;
    private long version;
    private boolean showing;

    TraffickingTab(CaseServices services, CaseDetail detail) {
        this.services = services;
        this.detail = detail;
        addClassName("two-columns");
        TraffickingDetail found = services.contents().trafficking(detail.id());
        boolean writable = detail.mayWork() && !detail.status().isEnded();
        saved = new SavedLine(services.time(), writable);
        version = found.version();
        under18.setLabel(getTranslation("cases.trafficking.under18"));
        under18.setItems(Answer.values());
        under18.setItemLabelGenerator(answer -> EnumLabels.label("cases", answer));
        note.setLabel(getTranslation("cases.trafficking.note"));
        note.setMaxLength(TraffickingForm.LONGEST_NOTE);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setWidthFull();
        note.setMinRows(3);
        show(found.form());
        guidance.show(found.guidance());
        Stream.<HasValue<?, ?>>of(acts, means, purposes, under18, note)
                .forEach(
                        field -> {
                            field.setReadOnly(!writable);
                            field.addValueChangeListener(
                                    change -> {
                                        if (!showing) {
                                            save(form());
                                        }
                                    });
                        });
        Div form =
                new Div(
                        saved,
                        new H2(getTranslation("cases.trafficking.title")),
                        new Paragraph(getTranslation("cases.trafficking.hint")),
                        acts,
                        means,
                        purposes,
                        under18,
                        note);
        form.addClassNames("card", "stacked");
        add(form, guidance);
    }

    private <E extends Enum<E>> CheckboxGroup<E> group(String key, E[] values) {
        CheckboxGroup<E> group = new CheckboxGroup<>();
        group.setLabel(getTranslation(key));
        group.setItems(values);
        group.setItemLabelGenerator(EnumLabels.of("cases"));
        return group;
    }

    private TraffickingForm form() {
        String words = note.getValue().strip();
        return new TraffickingForm(
                acts.getValue(),
                means.getValue(),
                purposes.getValue(),
                under18.getValue(),
                words.isEmpty() ? null : words);
    }

    private void show(TraffickingForm form) {
        showing = true;
        acts.setValue(form.acts());
        means.setValue(form.means());
        purposes.setValue(form.purposes());
        under18.setValue(form.under18AtEvent());
        note.setValue(form.note() == null ? "" : form.note());
        showing = false;
    }

    private void save(TraffickingForm form) {
        try {
            version = services.contents().saveTrafficking(detail.id(), version, form);
            saved.saved();
            guidance.show(services.contents().guidance(detail.id(), form));
        } catch (EditConflict conflict) {
            resolve(form);
        } catch (DomainException refused) {
            saved.failed(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void resolve(TraffickingForm mine) {
        saved.failed(getTranslation("uikit.conflict.waiting"));
        TraffickingDetail found = services.contents().trafficking(detail.id());
        TraffickingForm theirs = found.form();
        version = found.version();
        List<ConflictDialog.Difference> differences = new ArrayList<>();
        List<Integer> questions = new ArrayList<>();
        addDifference(0, "acts", mine.acts(), theirs.acts(), differences, questions);
        addDifference(1, "means", mine.means(), theirs.means(), differences, questions);
        addDifference(2, "purposes", mine.purposes(), theirs.purposes(), differences, questions);
        addDifference(
                3,
                "under18",
                mine.under18AtEvent(),
                theirs.under18AtEvent(),
                differences,
                questions);
        addDifference(4, "note", mine.note(), theirs.note(), differences, questions);
        if (differences.isEmpty()) {
            saved.saved();
            return;
        }
        new ConflictDialog(
                        differences,
                        keptDifferences -> {
                            Set<Integer> kept = new HashSet<>();
                            keptDifferences.forEach(number -> kept.add(questions.get(number)));
                            TraffickingForm merged =
                                    new TraffickingForm(
                                            kept.contains(0) ? mine.acts() : theirs.acts(),
                                            kept.contains(1) ? mine.means() : theirs.means(),
                                            kept.contains(2) ? mine.purposes() : theirs.purposes(),
                                            kept.contains(3)
                                                    ? mine.under18AtEvent()
                                                    : theirs.under18AtEvent(),
                                            kept.contains(4) ? mine.note() : theirs.note());
                            show(merged);
                            save(merged);
                        })
                .open();
    }

    private void addDifference(
            int question,
            String name,
            @Nullable Object mine,
            @Nullable Object theirs,
            List<ConflictDialog.Difference> differences,
            List<Integer> questions) {
        if (!Objects.equals(mine, theirs)) {
            differences.add(
                    new ConflictDialog.Difference(
                            getTranslation("cases.trafficking." + name), text(mine), text(theirs)));
            questions.add(question);
        }
    }

    private static String text(@Nullable Object answer) {
        if (answer instanceof Set<?> set && !set.isEmpty()) {
            return String.join(", ", set.stream().map(TraffickingTab::text).sorted().toList());
        }
        if (answer instanceof Enum<?> constant) {
            return EnumLabels.label("cases", constant);
        }
        return answer instanceof String words ? words : EnumLabels.label("cases", null);
    }

    @Override
    public void refresh(CaseDetail now) {
        // Nothing here depends on the head of the case.
    }
}
