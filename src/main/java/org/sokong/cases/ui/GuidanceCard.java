package org.sokong.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.sokong.cases.TraffickingGuidance;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** What act, means and purpose say; guidance that never decides anybody's status. */
class GuidanceCard extends Div {

    private static final long serialVersionUID = 1;

    GuidanceCard() {
        addClassName("card");
        getElement().setAttribute("role", "status");
    }

    void show(TraffickingGuidance guidance) {
        removeAll();
        Badge.Tone tone =
                guidance.verdict() == TraffickingGuidance.Verdict.MET
                        ? Badge.Tone.WARN
                        : Badge.Tone.PLAIN;
        add(
                new H2(getTranslation("cases.guidance.title")),
                new Badge(EnumLabels.label("cases", guidance.verdict()), tone),
                new Paragraph(getTranslation("cases.guidance." + guidance.verdict().name())));
        if (!guidance.lacking().isEmpty()) {
            UnorderedList list = new UnorderedList();
            guidance.lacking().forEach(key -> list.add(new ListItem(getTranslation(key))));
            add(list);
        }
        Paragraph never = new Paragraph(getTranslation("cases.guidance.never_decides"));
        never.addClassName("why");
        add(never);
    }
}
