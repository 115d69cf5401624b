package org.sokong.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import org.sokong.guidance.PassageUseDetail;
import org.sokong.guidance.PassageUseService;
import org.sokong.guidance.RestingPlace;
import org.sokong.planning.GoalState;
import org.sokong.policy.PassagePart;
import org.sokong.reports.Suppression;
import org.sokong.uikit.EnumLabels;

/** Puts where a passage is used on its page. */
@org.springframework.stereotype.Component
class UseParts implements PassagePart {

    private final PassageUseService service;

    UseParts(PassageUseService service) {
        this.service = service;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> create(UUID passageId) {
        return Optional.of(new Panel(service.of(passageId)));
    }

    private static final class Panel extends Div {

        private static final long serialVersionUID = 1;

        Panel(PassageUseDetail use) {
            addClassName("card");
            add(new H2(getTranslation("guidance.use.title")));
            if (use.places().isEmpty()) {
                add(new Paragraph(getTranslation("guidance.use.none")));
            } else {
                UnorderedList list = new UnorderedList();
                list.addClassName("guidance-list");
                use.places().forEach(place -> list.add(line(place)));
                add(list);
            }
            add(
                    new Paragraph(
                            getTranslation(
                                    "guidance.use.others",
                                    use.otherCases()
                                            .text(
                                                    Suppression.USUAL_K,
                                                    getTranslation("guidance.use.withheld")))));
            if (use.goals().values().stream().anyMatch(count -> count > 0)) {
                add(new Paragraph(getTranslation("guidance.use.goals.own")));
                add(goals(use, true));
            }
            add(new Paragraph(getTranslation("guidance.use.goals.others")));
            add(goals(use, false));
        }

        private ListItem line(RestingPlace place) {
            Anchor open = new Anchor(place.path(), place.caseCode());
            open.addClassName("code");
            return new ListItem(
                    open,
                    new Span(" · "),
                    new Span(getTranslation("guidance.place." + place.kind())));
        }

        private UnorderedList goals(PassageUseDetail use, boolean own) {
            UnorderedList list = new UnorderedList();
            for (GoalState state : GoalState.values()) {
                String count =
                        own
                                ? Long.toString(use.goals().getOrDefault(state, 0L))
                                : use.otherGoals()
                                        .get(state)
                                        .text(
                                                Suppression.USUAL_K,
                                                getTranslation("guidance.use.withheld"));
                list.add(
                        new ListItem(
                                getTranslation(
                                        "uikit.fact", EnumLabels.label("planning", state), count)));
            }
            return list;
        }
    }
}
