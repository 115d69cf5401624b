package org.sokong.cases.ui;

import com.vaadin.flow.component.button.Button;
import org.sokong.cases.CaseDetail;
import org.sokong.cases.HiddenPerson;
import org.sokong.uikit.EntryCard;
import org.sokong.uikit.ReasonDialog;
import org.sokong.uikit.Typed;

/** From whom the case is hidden by name, for those who work on it. */
class HiddenCard extends EntryCard {

    private static final long serialVersionUID = 1;

    private final CaseServices services;
    private final Runnable changed;

    HiddenCard(CaseServices services, CaseDetail detail, Runnable changed) {
        super("cases.hidden.title", "cases.hidden.explain");
        this.services = services;
        this.changed = changed;
        list(services.hiding().ofCase(detail.id()), "cases.hidden.nobody", this::line);
        add(
                new Button(
                        getTranslation("cases.hidden.add"),
                        click -> new HideDialog(services, detail, changed).open()));
    }

    private Line line(HiddenPerson person) {
        String end = getTranslation("cases.hidden.end");
        return new Line(
                        getTranslation(
                                "cases.hidden.who",
                                Typed.inline(person.name()),
                                Typed.inline(person.organisation())))
                .typed(person.reason())
                .why(
                        getTranslation(
                                "cases.hidden.by",
                                Typed.inline(person.by()),
                                services.time().date(person.at())))
                .ends(
                        end,
                        getTranslation("cases.access.end.of", end, Typed.inline(person.name())),
                        () -> ask(person));
    }

    private void ask(HiddenPerson person) {
        ReasonDialog.text(
                        getTranslation("cases.hidden.end.title"),
                        getTranslation("cases.hidden.end.text", Typed.inline(person.name())),
                        getTranslation("cases.hidden.end"),
                        reason -> {
                            services.hiding().end(person.id(), reason);
                            changed.run();
                        })
                .harmless()
                .open();
    }
}
