package org.sokong.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sokong.cases.CaseGuard;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedFact.Kind;
import org.sokong.cases.DueSource;
import org.sokong.cases.Missing;
import org.sokong.cases.Section;
import org.sokong.cases.SectionFacts;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/**
 * What follows from conferences for their case: when the next action is due, that none is open when
 * services end, and what is disclosed with the section - decisions and actions, never who among the
 * people or organisations took part.
 */
@Component
class ConferenceFollowing implements DueSource, CaseGuard, SectionFacts {

    private static final Set<CaseStatus> WITHOUT_OPEN_ACTIONS =
            Set.of(CaseStatus.FOLLOW_UP, CaseStatus.CLOSED);

    private final CaseFormRows forms;
    private final DecisionRows decisions;
    private final ConferenceActionRows actions;
    private final CaseStates states;

    ConferenceFollowing(
            CaseFormRows forms,
            DecisionRows decisions,
            ConferenceActionRows actions,
            CaseStates states) {
        this.forms = forms;
        this.decisions = decisions;
        this.actions = actions;
        this.states = states;
    }

    @Override
    public Optional<Instant> nextDue(UUID caseId) {
        return actions.earliestDue(caseId).map(day -> states.endOf(caseId, day));
    }

    @Override
    public List<Missing> missing(UUID caseId, CaseStatus from, CaseStatus to) {
        long open = WITHOUT_OPEN_ACTIONS.contains(to) ? actions.open(caseId) : 0;
        return open == 0
                ? List.of()
                : List.of(new Missing("planning.conference.guard.open", open).at("conference"));
    }

    @Override
    public Set<Section> sections() {
        return Set.of(Section.CONFERENCE);
    }

    @Override
    public List<DisclosedFact> facts(UUID caseId, Section section) {
        List<DisclosedFact> facts = new ArrayList<>();
        forms.lastComplete(caseId, FormKind.CONFERENCE)
                .ifPresent(
                        form -> {
                            decisions
                                    .findByFormIdOrderByAddedAtAscIdAsc(form.id())
                                    .forEach(
                                            one ->
                                                    facts.add(
                                                            new DisclosedFact(
                                                                    "planning.conference.decision",
                                                                    Kind.TEXT,
                                                                    List.of(one.text()))));
                            actions.findByFormIdOrderByDueOnAscIdAsc(form.id())
                                    .forEach(one -> facts.addAll(facts(one)));
                        });
        return facts;
    }

    private static List<DisclosedFact> facts(ConferenceAction action) {
        return List.of(
                new DisclosedFact("planning.conference.action", Kind.TEXT, List.of(action.what())),
                new DisclosedFact(
                        "planning.action.due_on", Kind.DATE, List.of(action.dueOn().toString())),
                new DisclosedFact(
                        "planning.action.state",
                        Kind.KEYS,
                        List.of(Translations.key("planning", action.state()))));
    }
}
