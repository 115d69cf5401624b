package org.sokong.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import org.sokong.screening.EventWarning;
import org.sokong.screening.TraffickingGuidance;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;

/** What act, means and purpose say; guidance that never decides anybody's status. */
class GuidanceCard extends Div {

    private static final long serialVersionUID = 1;

    private final String titleKey;

    /**
     * @param titleKey what the guidance is about
     */
    GuidanceCard(String titleKey) {
        this.titleKey = titleKey;
        addClassName("card");
        getElement().setAttribute("role", "status");
    }

    static Badge.Tone tone(TraffickingGuidance guidance) {
        return guidance.verdict() == TraffickingGuidance.Verdict.MET
                ? Badge.Tone.WARN
                : Badge.Tone.PLAIN;
    }

    void show(TraffickingGuidance guidance) {
        removeAll();
        add(
                new H2(getTranslation(titleKey)),
                new Badge(EnumLabels.label("screening", guidance.verdict()), tone(guidance)),
                new Paragraph(getTranslation("screening.guidance." + guidance.verdict().name())));
        if (!guidance.lacking().isEmpty()) {
            UnorderedList list = new UnorderedList();
            guidance.lacking().forEach(key -> list.add(new ListItem(getTranslation(key))));
            add(list);
        }
        Paragraph never = new Paragraph(getTranslation("screening.guidance.never_decides"));
        never.addClassName("why");
        add(never);
    }

    /** Says what does not seem to fit. */
    void warn(Collection<EventWarning> warnings) {
        warnings.forEach(warning -> add(new Paragraph(EnumLabels.label("screening", warning))));
    }

    void below(Component... components) {
        add(components);
    }
}
