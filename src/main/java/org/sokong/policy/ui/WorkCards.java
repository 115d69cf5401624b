package org.sokong.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.policy.CurationDetail;
import org.sokong.policy.DocumentSummary;
import org.sokong.policy.FacingPassages;
import org.sokong.policy.WorkProposal;
import org.sokong.policy.WorkProposals;
import org.sokong.uikit.EntryDialog;
import org.sokong.uikit.Notices;

/**
 * The translations of a document: those that the program proposes, and those that are confirmed.
 */
class WorkCards extends Div {

    private static final long serialVersionUID = 1;
    private static final int BEGINNING = 80;

    private final transient CurateServices services;
    private final transient CurationDetail detail;
    private final transient Runnable changed;
    private final Div chosen = new Div();

    WorkCards(CurateServices services, CurationDetail detail, Runnable changed) {
        this.services = services;
        this.detail = detail;
        this.changed = changed;
        UUID id = detail.summary().id();
        List<WorkProposal> work = services.works().work(id);
        add(new H2(getTranslation("policy.work.heading")));
        work.forEach(other -> add(confirmed(other)));
        WorkProposals proposals = services.works().proposals(id);
        proposals.found().forEach(other -> add(proposed(other)));
        if (proposals.left() > 0) {
            add(new Paragraph(getTranslation("policy.work.left", proposals.left())));
        }
        add(
                chosen,
                new Button(
                        getTranslation("policy.work.choose"),
                        click -> new TranslationDialog(services.works(), id, this::show).open()));
    }

    /** How a document that the program does not propose would stand beside this one. */
    private void show(DocumentSummary other) {
        chosen.removeAll();
        try {
            chosen.add(chosen(services.works().compare(detail.summary().id(), other.id())));
        } catch (DomainException refusal) {
            Notices.refused(refusal);
        }
    }

    private Div chosen(WorkProposal work) {
        Div card = card(work.other());
        long facing = facing(work);
        card.add(
                new Paragraph(
                        facing == 0
                                ? getTranslation("policy.work.chosen.none")
                                : getTranslation("policy.work.chosen", facing)));
        card.add(pairs(work, false));
        card.add(confirming(work.other().id()));
        card.getElement().setAttribute("tabindex", "-1");
        card.getElement().executeJs("setTimeout(() => this.focus())");
        return card;
    }

    private Div confirmed(WorkProposal work) {
        Div card = card(work.other());
        card.add(new Paragraph(getTranslation("policy.work.confirmed", facing(work))));
        boolean siblings =
                detail.summary().translationOf() != null && work.other().translationOf() != null;
        card.add(pairs(work, !siblings));
        if (!siblings) {
            card.add(
                    new Button(
                            getTranslation("policy.work.dismiss"),
                            click -> attempt(() -> dismiss(work.other().id()))));
        }
        return card;
    }

    private Div proposed(WorkProposal proposal) {
        Div card = card(proposal.other());
        card.add(
                new Paragraph(
                        getTranslation(
                                "policy.work.proposed",
                                facing(proposal),
                                Math.round(proposal.score() * 100))));
        card.add(pairs(proposal, false));
        Div buttons = confirming(proposal.other().id());
        buttons.add(
                new Button(
                        getTranslation("policy.work.dismiss"),
                        click -> attempt(() -> dismiss(proposal.other().id()))));
        card.add(buttons);
        return card;
    }

    /** Which of the two is the original, a curator says. */
    private Div confirming(UUID other) {
        UUID id = detail.summary().id();
        Button original =
                new Button(
                        getTranslation("policy.work.other_original"),
                        click -> attempt(() -> services.works().confirm(id, other, true)));
        original.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons =
                new Div(
                        original,
                        new Button(
                                getTranslation("policy.work.own_original"),
                                click ->
                                        attempt(() -> services.works().confirm(id, other, false))));
        buttons.addClassName("policy-curation-buttons");
        return buttons;
    }

    private void dismiss(UUID other) {
        services.works().dismiss(detail.summary().id(), other);
    }

    private static long facing(WorkProposal work) {
        return work.facing().stream()
                .filter(row -> row.one() != null && row.other() != null)
                .count();
    }

    private Div card(DocumentSummary other) {
        Anchor open = new Anchor(PolicyPaths.curate(other.id()), "");
        open.setText(other.title());
        open.addClassName("policy-title");
        open.getElement().setAttribute("lang", other.language().tag());
        open.getElement().setAttribute("dir", "auto");
        Div card =
                new Div(
                        new Div(open),
                        new Div(
                                DocumentFacts.isolated(
                                        DocumentFacts.line(other, null, services.time()))));
        card.addClassName("card");
        return card;
    }

    private Details pairs(WorkProposal work, boolean changeable) {
        Div rows = new Div();
        for (FacingPassages row : work.facing()) {
            Div line = new Div(side(row.one()), side(row.other()));
            line.addClassName("policy-pairs");
            if (!row.shared().isEmpty()) {
                Span why =
                        new Span(
                                getTranslation(
                                        "policy.work.shared", String.join(" · ", row.shared())));
                why.addClassName("sub");
                why.getElement().setAttribute("dir", "auto");
                line.add(why);
            }
            if (changeable && row.one() != null) {
                line.add(buttons(row, row.one(), work));
            }
            rows.add(line);
        }
        return new Details(getTranslation("policy.work.side_by_side"), rows);
    }

    private Div buttons(FacingPassages row, FacingPassages.Side own, WorkProposal work) {
        Div buttons = new Div();
        Button face =
                new Button(getTranslation("policy.work.face"), click -> choose(own, work).open());
        face.addThemeVariants(ButtonVariant.SMALL);
        face.setAriaLabel(getTranslation("policy.work.face.of", own.paragraph()));
        buttons.add(face);
        FacingPassages.Side other = row.other();
        if (other != null) {
            Button apart =
                    new Button(
                            getTranslation("policy.work.apart"),
                            click -> attempt(() -> services.works().part(own.id(), other.id())));
            apart.addThemeVariants(ButtonVariant.SMALL);
            apart.setAriaLabel(getTranslation("policy.work.apart.of", own.paragraph()));
            buttons.add(apart);
        }
        return buttons;
    }

    private EntryDialog choose(FacingPassages.Side own, WorkProposal work) {
        EntryDialog dialog =
                new EntryDialog(getTranslation("policy.work.face.of", own.paragraph()));
        Select<FacingPassages.Side> others = new Select<>();
        others.setLabel(getTranslation("policy.work.face.with"));
        List<FacingPassages.Side> sides =
                work.facing().stream()
                        .map(FacingPassages::other)
                        .filter(side -> side != null)
                        .toList();
        others.setItems(sides);
        others.setItemLabelGenerator(
                side -> DocumentFacts.ltr("¶" + side.paragraph()) + " " + beginning(side.text()));
        dialog.field("policy.error.noWork", others);
        dialog.saves(
                getTranslation("uikit.save"),
                () -> {
                    if (others.getValue() == null) {
                        throw new DomainException("policy.error.noWork");
                    }
                    services.works().pair(own.id(), others.getValue().id());
                },
                changed);
        return dialog;
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING) + "…";
    }

    static Component side(FacingPassages.@Nullable Side side) {
        Div cell = new Div();
        if (side != null) {
            Span number = new Span(DocumentFacts.ltr("¶" + side.paragraph()));
            number.addClassName("policy-number");
            cell.add(number, new Quoted(side.text(), side.language()));
        }
        return cell;
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
