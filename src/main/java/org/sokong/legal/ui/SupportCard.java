package org.sokong.legal.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.DomainException;
import org.sokong.legal.SupportGuidance;
import org.sokong.legal.SupportService;
import org.sokong.legal.VictimType;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.Notices;

/** The support that a law names for each type of victim: guidance beside the case. */
class SupportCard extends Details {

    private static final long serialVersionUID = 1;

    private final transient SupportGuidance guidance;
    private final UnorderedList lines = new UnorderedList();

    SupportCard(SupportService support, UUID caseId) {
        guidance = support.ofCase(caseId);
        addClassNames("card", "legal-support");
        setSummaryText(
                getTranslation("legal.support.title", LegalNames.country(guidance.country())));
        setOpened(guidance.fits());
        lines.addClassName("legal-lines");
        Select<VictimType> type = new Select<>();
        type.setLabel(getTranslation("legal.support.type"));
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(getTranslation("legal.support.none"));
        type.setItems(VictimType.values());
        type.setItemLabelGenerator(
                value ->
                        value == null
                                ? getTranslation("legal.support.none")
                                : EnumLabels.label("legal", value));
        type.setWidthFull();
        type.setValue(guidance.chosen());
        type.setReadOnly(!guidance.mayWrite());
        type.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        try {
                            support.choose(caseId, change.getValue());
                            Notices.done("legal.saved");
                            show(change.getValue());
                        } catch (DomainException refused) {
                            type.setValue(change.getOldValue());
                            Notices.refused(refused);
                        }
                    }
                });
        Paragraph source =
                new Paragraph(
                        getTranslation("legal.support.source", guidance.law(), guidance.article()));
        source.addClassName("sub");
        Paragraph note = new Paragraph(getTranslation("legal.support.note"));
        note.addClassName("sub");
        Div body = new Div(new Paragraph(getTranslation("legal.support.hint")), type, lines);
        body.add(source, note);
        body.addClassName("legal-stack");
        add(body);
        show(guidance.chosen());
    }

    private void show(@Nullable VictimType chosen) {
        lines.removeAll();
        for (SupportGuidance.Line line : guidance.lines()) {
            Span point = new Span(line.point());
            point.addClassName("legal-point");
            point.getElement().setAttribute("lang", "vi");
            Span name = new Span(EnumLabels.label("legal", line.regime()));
            name.addClassName("legal-regime");
            ListItem item = new ListItem(point, name);
            if (chosen != null) {
                boolean named = line.types().contains(chosen);
                item.add(
                        new Badge(
                                getTranslation(
                                        named ? "legal.support.named" : "legal.support.not_named"),
                                named ? Badge.Tone.GOOD : Badge.Tone.PLAIN));
            }
            Span whom =
                    new Span(EnumLabels.labels("legal", line.types().stream().sorted().toList()));
            whom.addClassNames("sub", "legal-whom");
            item.add(whom);
            lines.add(item);
        }
    }
}
