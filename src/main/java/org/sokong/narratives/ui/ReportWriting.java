package org.sokong.narratives.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sokong.access.Permission;
import org.sokong.cases.ui.CasesNavigation;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.narratives.ReportBlock;
import org.sokong.narratives.ReportDetail;
import org.sokong.narratives.ReportMerge;
import org.sokong.narratives.ReportText;
import org.sokong.policy.cite.PassagePicker;
import org.sokong.uikit.ConflictDialog;
import org.sokong.uikit.Notices;
import org.sokong.uikit.SavedLine;
import org.sokong.uikit.SureDialog;

/**
 * A report that is written: it saves itself. Where somebody else saved meanwhile, what only one
 * changed is kept, and for what both changed the writer chooses; nothing typed is lost.
 */
class ReportWriting extends Div {

    private static final long serialVersionUID = 1;

    private final transient NarrativeServices services;
    private final SavedLine saved;
    private final BlockEditor editor;
    private final Checkbox identity = new Checkbox();
    private transient Runnable done = () -> {};
    private transient ReportDetail stored;
    private boolean choosing;

    ReportWriting(
            NarrativeServices services,
            ReportDetail report,
            BiFunction<ReportDetail, ReportBlock, @Nullable Component> remarks) {
        this.services = services;
        this.stored = report;
        this.saved = new SavedLine(services.time(), true);
        boolean mayCite = services.user().may(Permission.POLICY_READ);
        this.editor =
                new BlockEditor(
                        report.language(),
                        this::save,
                        mayCite
                                ? chosen ->
                                        new PassagePicker(
                                                        services.library(),
                                                        getTranslation("narratives.cite.insert"),
                                                        null,
                                                        (passage, why) ->
                                                                chosen.accept(
                                                                        services.reports()
                                                                                .quote(
                                                                                        passage,
                                                                                        report
                                                                                                .language())))
                                                .open()
                                : null);
        editor.setRemarks(block -> remarks.apply(report, block));
        editor.setEnded(report.ended());
        editor.show(report.text());
        identity.setLabel(getTranslation("narratives.identity_needed"));
        identity.setHelperText(getTranslation("narratives.identity_needed.hint"));
        identity.setVisible(report.kind().mayNameClient());
        identity.setValue(report.identityNeeded());
        identity.addValueChangeListener(change -> save());
        add(saved, editor, identity);
    }

    /** Told when the report went to somebody else. */
    void setDone(Runnable told) {
        this.done = told;
    }

    Button submitButton() {
        Button submit = new Button(getTranslation("narratives.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return submit;
    }

    Button discardButton() {
        Button discard =
                new Button(
                        getTranslation("narratives.discard"),
                        click ->
                                new SureDialog(
                                                "narratives.discard",
                                                "narratives.discard.sure",
                                                this::discard)
                                        .open());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.setVisible(stored.mayDiscard());
        return discard;
    }

    private void submit() {
        if (!stored(editor.value())) {
            return;
        }
        try {
            services.reports().submit(stored.id(), stored.version());
            Notices.done("narratives.submitted");
            done.run();
        } catch (EditConflict conflict) {
            resolve(editor.value());
        } catch (DomainException refused) {
            Notices.refused(refused);
        }
    }

    private void discard() {
        services.reports().discard(stored.id(), stored.version());
        Notices.done("narratives.discarded");
        CasesNavigation.open(stored.caseId(), "reports");
    }

    private void save() {
        stored(editor.value());
    }

    /** Stores what is on the screen; gives whether all of it is stored. */
    private boolean stored(ReportText text) {
        if (choosing) {
            return false;
        }
        if (text.equals(stored.text()) && identity.getValue() == stored.identityNeeded()) {
            return true;
        }
        try {
            services.reports().save(stored.id(), stored.version(), text, identity.getValue());
            stored = services.reports().read(stored.id());
            editor.setEnded(stored.ended());
            saved.saved();
            return true;
        } catch (EditConflict conflict) {
            resolve(text);
        } catch (DomainException refused) {
            saved.failed(getTranslation(refused.key(), refused.arguments()));
        }
        return false;
    }

    private void resolve(ReportText mine) {
        ReportText base = stored.text();
        ReportDetail theirs = services.reports().read(stored.id());
        if (!theirs.mayWrite()) {
            // What was typed stays on the screen to be copied.
            saved.failed(getTranslation("uikit.changed"));
            return;
        }
        ReportMerge merge = ReportMerge.of(base, mine, theirs.text());
        stored = theirs;
        if (merge.clashes().isEmpty()) {
            editor.show(merge.text());
            stored(merge.text());
            return;
        }
        saved.failed(getTranslation("uikit.conflict.waiting"));
        choosing = true;
        List<ReportMerge.Clash> clashes = merge.clashes();
        Map<UUID, String> names = ReportNames.of(this, merge.text().blocks());
        new ConflictDialog(
                        clashes.stream().map(clash -> difference(clash, names)).toList(),
                        own -> {
                            choosing = false;
                            ReportText chosen =
                                    merge.keeping(own.stream().map(clashes::get).toList());
                            editor.show(chosen);
                            if (stored(chosen)) {
                                saved.saved();
                            }
                        })
                .open();
    }

    private ConflictDialog.Difference difference(ReportMerge.Clash clash, Map<UUID, String> names) {
        UUID block = clash.blockId();
        return new ConflictDialog.Difference(
                block == null ? getTranslation("narratives.title") : names.getOrDefault(block, ""),
                clash.mine(),
                clash.theirs());
    }
}
