package org.sokong.planning;

import java.time.LocalDate;
import java.util.List;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.forms.FormProblem;
import org.sokong.kernel.DomainException;
import org.springframework.stereotype.Component;

/** A conference is complete with somebody who took part and something that was decided. */
@Component
class ConferenceRule implements FormRule {

    private final ParticipantRows participants;
    private final DecisionRows decisions;
    private final ConferenceActionRows actions;

    ConferenceRule(
            ParticipantRows participants, DecisionRows decisions, ConferenceActionRows actions) {
        this.participants = participants;
        this.decisions = decisions;
        this.actions = actions;
    }

    @Override
    public FormKind kind() {
        return FormKind.CONFERENCE;
    }

    @Override
    public List<FormProblem> problems(CaseForm form, Standing standing) {
        LocalDate held = form.heldOn();
        LocalDate next = form.content().date(Conference.NEXT_ON);
        if (held != null && next != null && !next.isAfter(held)) {
            return List.of(new FormProblem(Conference.NEXT_ON, "planning.error.before_day"));
        }
        if (participants.findByFormIdOrderByAddedAtAscIdAsc(form.id()).isEmpty()) {
            throw new DomainException("planning.conference.error.participants");
        }
        if (form.content().get(Conference.DECIDED) == null
                && decisions.findByFormIdOrderByAddedAtAscIdAsc(form.id()).isEmpty()) {
            throw new DomainException("planning.conference.error.decisions");
        }
        if (held != null
                && actions.findByFormIdOrderByDueOnAscIdAsc(form.id()).stream()
                        .anyMatch(action -> action.dueOn().isBefore(held))) {
            throw new DomainException("planning.conference.error.due_before");
        }
        return List.of();
    }
}
