package org.sokong.consent.ui;

import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import org.sokong.consent.NoShareEntry;
import org.sokong.uikit.EntryCard;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** With whom nothing of the case is shared. */
class NoShareCard extends EntryCard {

    private static final long serialVersionUID = 1;

    private final transient SafeguardServices services;
    private final transient Runnable changed;

    NoShareCard(SafeguardServices services, UUID caseId, Runnable changed) {
        super("consent.no_share.title", "consent.no_share.explain");
        this.services = services;
        this.changed = changed;
        list(services.noShare().ofCase(caseId), "consent.no_share.nobody", this::line);
        add(
                new Button(
                        getTranslation("consent.no_share.add"),
                        click -> new NoShareDialog(services, caseId, changed).open()));
    }

    private Line line(NoShareEntry entry) {
        return new Line(Typed.inline(entry.name()))
                .why(
                        entry.organisation() == null
                                ? EnumLabels.label("consent", entry.kind())
                                : Typed.inline(entry.organisation()))
                .typed(entry.reason())
                .why(
                        getTranslation(
                                "consent.no_share.by",
                                Typed.inline(entry.by()),
                                services.time().date(entry.at())))
                .ends(
                        getTranslation("consent.no_share.end"),
                        getTranslation("consent.no_share.end.of", Typed.inline(entry.name())),
                        () -> ask(entry));
    }

    private void ask(NoShareEntry entry) {
        ReasonDialog.text(
                        getTranslation("consent.no_share.end"),
                        getTranslation("consent.no_share.end.text", Typed.inline(entry.name())),
                        getTranslation("consent.no_share.end"),
                        reason -> {
                            services.noShare().end(entry.id(), reason);
                            changed.run();
                        })
                .open();
    }
}
