package org.sokong.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentState;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.VersionStep;
import org.sokong.policy.align.Versions.Change;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/**
 * Which document a draft takes the place of and what it changes; and the end of a published one.
 */
class VersionCard extends Div {

    private static final long serialVersionUID = 1;

    private final transient CurateServices services;
    private final transient Supplier<CurationDetail> now;
    private final transient CurationDetail detail;
    private final transient Runnable changed;

    VersionCard(CurateServices services, Supplier<CurationDetail> now, Runnable changed) {
        this.services = services;
        this.now = now;
        this.detail = now.get();
        this.changed = changed;
        if (detail.mayChange()) {
            choose();
        }
        steps();
        if (detail.summary().state() == DocumentState.PUBLISHED) {
            renew();
            Button repeal =
                    new Button(getTranslation("policy.version.repeal"), click -> repeal().open());
            add(new H2(getTranslation("policy.version.end")), repeal);
        }
    }

    /** A new version without a file, or the way to the one that somebody has begun. */
    private void renew() {
        add(new H2(getTranslation("policy.version.new")));
        List<DocumentSummary> inWork = services.versions().inWork(detail.summary().id());
        if (inWork.isEmpty()) {
            add(new Button(getTranslation("policy.version.begin"), click -> begin().open()));
            return;
        }
        add(new Paragraph(getTranslation("policy.version.begun")));
        for (DocumentSummary each : inWork) {
            Anchor open = new Anchor(PolicyPaths.curate(each.id()), "");
            open.setText(each.code() + " · " + each.title());
            open.getElement().setAttribute("lang", each.language().tag());
            open.getElement().setAttribute("dir", "auto");
            add(new Paragraph(open));
        }
    }

    private EntryDialog begin() {
        EntryDialog dialog = new EntryDialog(getTranslation("policy.version.begin"));
        dialog.hint(getTranslation("policy.version.begin.hint"));
        DatePicker from = dialog.day("policy.version.begin.from", "policy.error.effectiveFrom");
        UUID[] draft = new UUID[1];
        dialog.saves(
                getTranslation("policy.version.begin"),
                () -> draft[0] = services.versions().begin(detail.summary().id(), from.getValue()),
                () -> UI.getCurrent().navigate(PolicyPaths.curate(draft[0])));
        return dialog;
    }

    private void choose() {
        UUID id = detail.summary().id();
        List<DocumentSummary> alike = services.versions().proposals(id);
        List<DocumentSummary> choices = new ArrayList<>(alike);
        services.versions().candidates(id).stream()
                .filter(each -> !choices.contains(each))
                .forEach(choices::add);
        if (choices.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("policy.version.heading")));
        UUID replaced = detail.summary().replacesId();
        if (replaced == null && !alike.isEmpty()) {
            DocumentSummary first = alike.getFirst();
            Paragraph proposal =
                    new Paragraph(
                            getTranslation("policy.version.proposed", first.code(), first.title()));
            proposal.getElement().setAttribute("dir", "auto");
            add(
                    proposal,
                    new Button(
                            getTranslation("policy.version.take"),
                            click -> attempt(() -> replaces(first.id()))));
        }
        Select<DocumentSummary> old = new Select<>();
        old.setLabel(getTranslation("policy.version.replaces"));
        old.setItems(choices);
        old.setEmptySelectionAllowed(detail.begunFrom() == null);
        if (detail.begunFrom() == null) {
            old.setEmptySelectionCaption(getTranslation("policy.version.none"));
        }
        old.setItemLabelGenerator(
                each ->
                        each == null
                                ? getTranslation("policy.version.none")
                                : each.code() + " · " + each.title());
        choices.stream()
                .filter(each -> each.id().equals(replaced))
                .findFirst()
                .ifPresent(old::setValue);
        old.setWidth("min(34rem, 100%)");
        old.addValueChangeListener(
                change ->
                        attempt(
                                () ->
                                        replaces(
                                                change.getValue() == null
                                                        ? null
                                                        : change.getValue().id())));
        add(old);
    }

    private void replaces(@Nullable UUID old) {
        services.versions().replaces(detail.summary().id(), now.get().version(), old);
    }

    private void steps() {
        List<VersionStep> steps = services.versions().steps(detail.summary().id());
        if (steps.isEmpty()) {
            return;
        }
        Div rows = new Div();
        for (VersionStep step : steps) {
            if (step.change() == Change.SAME) {
                continue;
            }
            Div row = new Div();
            row.addClassName("policy-pairs");
            Div what =
                    new Div(
                            new Badge(
                                    EnumLabels.label("policy", step.change()),
                                    step.change() == Change.GONE
                                            ? Badge.Tone.WARN
                                            : Badge.Tone.PLAIN));
            what.addClassName("policy-whole-row");
            row.add(what, WorkCards.side(step.before()), WorkCards.side(step.after()));
            rows.add(row);
        }
        Details details =
                new Details(
                        getTranslation(
                                "policy.version.changes",
                                count(steps, Change.SAME),
                                count(steps, Change.CHANGED),
                                count(steps, Change.NEW),
                                count(steps, Change.GONE)),
                        rows);
        details.setOpened(steps.size() <= 30);
        add(details);
    }

    private static long count(List<VersionStep> steps, Change change) {
        return steps.stream().filter(step -> step.change() == change).count();
    }

    private EntryDialog repeal() {
        EntryDialog dialog = new EntryDialog(getTranslation("policy.version.repeal"));
        dialog.hint(getTranslation("policy.version.repeal.hint"));
        DatePicker day = dialog.day("policy.version.repeal.on", "policy.error.repealDay");
        day.setValue(services.time().today());
        TextArea reason =
                dialog.words("policy.version.repeal.reason", "policy.error.repealReason", 2_000);
        dialog.ends(
                getTranslation("policy.version.repeal"),
                () -> {
                    if (day.getValue() == null) {
                        throw new DomainException("policy.error.repealDay");
                    }
                    services.versions()
                            .repeal(detail.summary().id(), day.getValue(), reason.getValue());
                },
                changed);
        return dialog;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
        changed.run();
    }
}
