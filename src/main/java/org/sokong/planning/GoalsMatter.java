package org.sokong.planning;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.Section;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** Life areas of the goals that are still worked on. */
@Component
class GoalsMatter implements CaseMatter {

    private final GoalRows goals;
    private final Translations translations;

    GoalsMatter(GoalRows goals, Translations translations) {
        this.goals = goals;
        this.translations = translations;
    }

    @Override
    public Section section() {
        return Section.PLAN;
    }

    @Override
    public List<Matter> of(UUID caseId, Locale locale) {
        return goals.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                .map(Goal::form)
                .filter(goal -> goal.state() == GoalState.OPEN && goal.area() != null)
                .map(goal -> goal.area())
                .distinct()
                .map(
                        area ->
                                new Matter(
                                        Kind.GOAL,
                                        area.name(),
                                        translations.getTranslation(
                                                "planning.goalarea." + area, locale),
                                        1))
                .toList();
    }
}
