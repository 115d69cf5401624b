package org.sokong.planning.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.planning.ClosureKnown;
import org.sokong.planning.GoalState;
import org.sokong.uikit.Badge;
import org.sokong.uikit.EnumLabels;
import org.sokong.uikit.TypedText;

/** What the records say to the closure, beside the form that is filled in. */
class ClosureKnownPanel extends Section {

    private static final long serialVersionUID = 1;

    ClosureKnownPanel(FormServices services, UUID caseId) {
        addClassName("form-part");
        setAriaLabel(getTranslation("planning.closure.known"));
        ClosureKnown known = services.closures().known(caseId);
        add(new H3(getTranslation("planning.closure.known")));
        add(
                new Paragraph(
                        getTranslation(
                                "planning.closure.known.goals",
                                known.met(),
                                known.goals().size())));
        UnorderedList goals = new UnorderedList();
        goals.addClassName("plan-list");
        known.goals()
                .forEach(
                        goal ->
                                goals.add(
                                        new ListItem(
                                                new TypedText(goal.text()),
                                                new Span(" "),
                                                new Badge(
                                                        EnumLabels.label("planning", goal.state()),
                                                        goal.state() == GoalState.MET
                                                                ? Badge.Tone.GOOD
                                                                : Badge.Tone.PLAIN))));
        if (!known.goals().isEmpty()) {
            add(goals);
        }
        if (known.score() != null) {
            String band = getTranslation(known.score().bandKey());
            add(
                    new Paragraph(
                            getTranslation(
                                    "planning.closure.known.score",
                                    known.score().value() == null
                                            ? band
                                            : known.score().value() + " · " + band,
                                    services.time().date(known.score().heldOn()))));
        }
        add(
                new Paragraph(
                        known.openReferrals().isEmpty()
                                ? getTranslation("planning.closure.known.no_referrals")
                                : getTranslation(
                                        "planning.closure.known.referrals",
                                        known.openReferrals().stream()
                                                .map(
                                                        one ->
                                                                one.code()
                                                                        + " · "
                                                                        + getTranslation(
                                                                                one.stateKey()))
                                                .collect(
                                                        Collectors.joining(
                                                                getTranslation(
                                                                        "uikit.list.separator"))))));
        add(
                new Paragraph(
                        getTranslation(
                                "planning.closure.known.retention",
                                services.time().date(known.keepUntil()),
                                known.years())));
    }
}
