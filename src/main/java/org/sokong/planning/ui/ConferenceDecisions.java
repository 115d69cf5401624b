package org.sokong.planning.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.CitedPlace;
import org.sokong.cases.Section;
import org.sokong.cases.ui.CitedPassages;
import org.sokong.planning.ConferenceDetail;
import org.sokong.planning.ConferenceDetail.Decided;
import org.sokong.planning.ConferenceService;
import org.sokong.uikit.EntryDialog;

/** What a conference decided. */
class ConferenceDecisions extends RowsPart {

    private static final long serialVersionUID = 1;

    private final transient FormServices services;
    private final transient ConferenceService conferences;
    private final UUID caseId;
    private final UUID formId;
    private final boolean mayWrite;
    private final transient Runnable after;

    ConferenceDecisions(
            FormServices services, UUID formId, ConferenceDetail detail, Runnable after) {
        super("planning.conference.decisions", detail.decisions().size());
        this.services = services;
        this.conferences = services.conferences();
        this.caseId = detail.caseId();
        this.formId = formId;
        this.mayWrite = detail.mayWrite();
        this.after = after;
        CitedPassages.Page cited = services.cited().on(caseId);
        detail.decisions().forEach(one -> row(decision(one, cited)));
        if (mayWrite) {
            offer("planning.conference.decision.add", () -> write(null));
        }
    }

    private ListItem decision(Decided one, CitedPassages.Page cited) {
        ListItem item = new ListItem(PlanPieces.typed(one.text()));
        if (mayWrite) {
            item.add(
                    button("planning.conference.change", one.text(), () -> write(one)),
                    button("planning.conference.remove", one.text(), () -> remove(one)));
        }
        item.add(cited.of(CitedPlace.CONFERENCE, one.id(), mayWrite));
        return item;
    }

    private void remove(Decided one) {
        run(() -> conferences.removeDecision(one.id(), one.version()), after);
    }

    private void write(@Nullable Decided before) {
        dialog(before).open();
    }

    private EntryDialog dialog(@Nullable Decided before) {
        EntryDialog dialog =
                new EntryDialog(
                        getTranslation(
                                before == null
                                        ? "planning.conference.decision.add"
                                        : "planning.conference.decision.change"));
        TextArea text =
                dialog.words(
                        "planning.conference.decision",
                        "planning.conference.error.decision",
                        ConferenceService.LONGEST_DECISION);
        text.setRequiredIndicatorVisible(true);
        dialog.keptBy(
                services.drafts()
                        .of(
                                caseId,
                                Section.CONFERENCE,
                                before == null ? "decision-of" : "decision",
                                before == null ? formId : before.id()));
        if (before != null) {
            text.setValue(before.text());
            dialog.comparedWith(services.time(), () -> again(before));
        }
        dialog.saves(
                getTranslation("uikit.save"),
                () -> {
                    if (before == null) {
                        conferences.addDecision(formId, text.getValue());
                    } else {
                        conferences.changeDecision(before.id(), before.version(), text.getValue());
                    }
                },
                after);
        return dialog;
    }

    /** The dialog for the decision as it is now; null where somebody removed it. */
    private @Nullable EntryDialog again(Decided before) {
        return conferences.read(formId).decisions().stream()
                .filter(now -> now.id().equals(before.id()))
                .findFirst()
                .map(this::dialog)
                .orElse(null);
    }
}
