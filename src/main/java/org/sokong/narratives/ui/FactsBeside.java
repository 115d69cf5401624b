package org.sokong.narratives.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.FactText;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TypedText;

/** What the reader may read of the case, part by part, beside a report. */
class FactsBeside extends Aside {

    private static final long serialVersionUID = 1;

    FactsBeside(List<DisclosedSection> sections, FactText facts) {
        addClassNames("card", "facts-beside");
        H2 title = new H2(getTranslation("narratives.facts"));
        getElement().setAttribute("aria-label", title.getText());
        add(title);
        List<DisclosedSection> known =
                sections.stream().filter(section -> !section.facts().isEmpty()).toList();
        if (known.isEmpty()) {
            add(new Paragraph(getTranslation("narratives.facts.none")));
        }
        for (DisclosedSection section : known) {
            DescriptionList list = new DescriptionList();
            list.addClassName("facts");
            for (DisclosedFact fact : section.facts()) {
                list.add(new DescriptionList.Term(facts.label(fact, getLocale())));
                TypedText value = new TypedText(facts.value(fact, getLocale()));
                value.addClassName("words");
                list.add(new DescriptionList.Description(value));
            }
            Details part = new Details(EnumLabels.label("cases", section.section()), list);
            part.setOpened(true);
            add(part);
        }
    }
}
