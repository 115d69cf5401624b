package org.sokong.planning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseParties;
import org.sokong.cases.CaseParty;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.GranteeType;
import org.sokong.cases.RecordCitations;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who took part in a case conference, what it decided and who took what on. Only somebody with a
 * live grant on the case takes part; an action belongs to a participant and is a task from the
 * moment the conference is complete.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class ConferenceService {

    /** Longest decision, in characters. */
    public static final int LONGEST_DECISION = 4_000;

    private final CaseFormRows forms;
    private final ParticipantRows participants;
    private final DecisionRows decisions;
    private final ConferenceActionRows actions;
    private final GoalRows goals;
    private final PlanService plans;
    private final CaseParties parties;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final RecordCitations citations;
    private final AuditLog audit;

    ConferenceService(
            CaseFormRows forms,
            ParticipantRows participants,
            DecisionRows decisions,
            ConferenceActionRows actions,
            GoalRows goals,
            PlanService plans,
            CaseParties parties,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            OrganisationDirectory organisations,
            RecordCitations citations,
            AuditLog audit) {
        this.forms = forms;
        this.participants = participants;
        this.decisions = decisions;
        this.actions = actions;
        this.goals = goals;
        this.plans = plans;
        this.parties = parties;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.organisations = organisations;
        this.citations = citations;
        this.audit = audit;
    }

    /** The rows of a conference; the read is recorded. */
    public ConferenceDetail read(UUID formId) {
        CaseForm form = form(formId, "planning.conference.read");
        Standing standing =
                writing.forReading(form.caseId(), Section.CONFERENCE, "planning.conference.read");
        boolean mayEnd =
                !standing.isEnded()
                        && access.mayWork(form.caseId())
                        && currentUser.may(Permission.CASE_EDIT);
        boolean mayWrite = mayEnd && form.state() == FormState.DRAFT;
        Map<UUID, CaseParty> live =
                parties.live(form.caseId()).stream()
                        .collect(Collectors.toMap(CaseParty::id, Function.identity()));
        List<Participant> took = participants.findByFormIdOrderByAddedAtAscIdAsc(formId);
        Map<UUID, String> names = names(took, live);
        List<ConferenceAction> tasks = actions.findByFormIdOrderByDueOnAscIdAsc(formId);
        Map<UUID, String> enders =
                users.names(
                        tasks.stream()
                                .map(ConferenceAction::endedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        Map<UUID, String> byParticipant = new HashMap<>();
        took.forEach(one -> byParticipant.put(one.id(), names.getOrDefault(one.partyId(), "")));
        Set<UUID> present = took.stream().map(Participant::partyId).collect(Collectors.toSet());
        return new ConferenceDetail(
                formId,
                form.caseId(),
                took.stream().map(one -> taking(one, names, live.get(one.partyId()))).toList(),
                decisions.findByFormIdOrderByAddedAtAscIdAsc(formId).stream()
                        .map(
                                one ->
                                        new ConferenceDetail.Decided(
                                                one.id(), one.version(), one.text()))
                        .toList(),
                tasks.stream()
                        .map(task -> task(task, byParticipant, enders, standing.today()))
                        .toList(),
                mayWrite
                        ? parties.live(form.caseId()).stream()
                                .filter(party -> !present.contains(party.id()))
                                .toList()
                        : List.of(),
                mayEnd ? openGoals(form.caseId()) : Map.of(),
                mayWrite,
                mayEnd && form.state() == FormState.COMPLETE);
    }

    /**
     * Adds a participant.
     *
     * @param partyId a person or organisation with a live grant on the case
     * @param words who came for an organisation
     * @return id of the row
     * @throws DomainException {@code planning.conference.error.no_grant} for anybody else
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addParticipant(UUID formId, UUID partyId, @Nullable String words) {
        CaseForm form = draft(formId, "planning.conference.participant");
        CaseParty party =
                parties.live(form.caseId()).stream()
                        .filter(one -> one.id().equals(partyId))
                        .findFirst()
                        .orElseThrow(
                                () -> new DomainException("planning.conference.error.no_grant"));
        for (Participant one : participants.findByFormIdOrderByAddedAtAscIdAsc(formId)) {
            if (one.partyId().equals(partyId)) {
                return one.id();
            }
        }
        String came =
                party.type() == GranteeType.ORGANISATION
                        ? PlanRules.tidy(words, ActionForm.LONGEST_NAME)
                        : null;
        Participant added =
                participants.saveAndFlush(
                        new Participant(Ids.next(), form, party, came, writing.now()));
        saved(form);
        return added.id();
    }

    /** Takes a participant out who was added by mistake and took nothing on. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void removeParticipant(UUID participantId) {
        Participant participant =
                participants
                        .findById(participantId)
                        .orElseThrow(
                                () -> unknown(participantId, "planning.conference.participant"));
        CaseForm form = draft(participant.formId(), "planning.conference.participant");
        if (actions.findByFormIdOrderByDueOnAscIdAsc(form.id()).stream()
                .anyMatch(action -> action.participantId().equals(participantId))) {
            throw new DomainException("planning.conference.error.has_actions");
        }
        participants.delete(participant);
        participants.flush();
        saved(form);
    }

    /**
     * Adds a decision.
     *
     * @return id of the row
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addDecision(UUID formId, String text) {
        CaseForm form = draft(formId, "planning.conference.decision");
        Decision added =
                decisions.saveAndFlush(
                        new Decision(Ids.next(), form, decision(text), writing.now()));
        saved(form);
        return added.id();
    }

    /**
     * Changes a decision.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void changeDecision(UUID decisionId, long version, String text) {
        Decision decision = decisionOf(decisionId);
        CaseForm form = draft(decision.formId(), "planning.conference.decision");
        EditConflict.unless(version, decision.version());
        decision.write(decision(text));
        decisions.saveAndFlush(decision);
        saved(form);
    }

    /** Takes out a decision that was written by mistake, with what it cites; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void removeDecision(UUID decisionId, long version) {
        Decision decision = decisionOf(decisionId);
        CaseForm form = draft(decision.formId(), "planning.conference.decision");
        EditConflict.unless(version, decision.version());
        decisions.delete(decision);
        decisions.flush();
        citations.removed(form.caseId(), decisionId);
        saved(form);
    }

    /**
     * Adds what a participant took on.
     *
     * @param dueOn not before the day of the conference
     * @return id of the row
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID addAction(UUID formId, UUID participantId, String what, @Nullable LocalDate dueOn) {
        CaseForm form = draft(formId, "planning.conference.action");
        Participant participant = responsible(form, participantId, null);
        ConferenceAction added =
                actions.saveAndFlush(
                        new ConferenceAction(
                                Ids.next(),
                                participant,
                                what(what),
                                due(form, dueOn),
                                writing.now()));
        saved(form);
        return added.id();
    }

    /**
     * Changes what a participant took on.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void changeAction(
            UUID actionId,
            long version,
            UUID participantId,
            String what,
            @Nullable LocalDate dueOn) {
        ConferenceAction action = action(actionId);
        CaseForm form = draft(action.formId(), "planning.conference.action");
        EditConflict.unless(version, action.version());
        action.write(
                responsible(form, participantId, action.participantId()),
                what(what),
                due(form, dueOn));
        actions.saveAndFlush(action);
        saved(form);
    }

    /** Takes out an action that was written by mistake; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void removeAction(UUID actionId, long version) {
        ConferenceAction action = action(actionId);
        CaseForm form = draft(action.formId(), "planning.conference.action");
        EditConflict.unless(version, action.version());
        if (action.state() != ConferenceActionState.OPEN) {
            throw new DomainException("planning.conference.error.ended");
        }
        actions.delete(action);
        actions.flush();
        saved(form);
    }

    /**
     * Says that an action is done, or that nothing will come of it.
     *
     * @param version version that was read
     * @param state DONE or CANCELLED
     * @param note what came of it; a cancelled one needs it
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void end(
            UUID actionId, long version, ConferenceActionState state, @Nullable String note) {
        ConferenceAction action = task(actionId, "planning.conference.end");
        EditConflict.unless(version, action.version());
        String words = PlanRules.tidy(note, ActionForm.LONGEST);
        if (state != ConferenceActionState.DONE && state != ConferenceActionState.CANCELLED) {
            throw new DomainException("planning.conference.error.state");
        }
        if (state == ConferenceActionState.CANCELLED && words == null) {
            throw new DomainException("planning.action.error.reason");
        }
        action.end(state, words, currentUser.id(), writing.now());
        ended(action);
    }

    /**
     * Takes an action into the plan, where it goes on under a goal.
     *
     * @param version version that was read
     * @return id of the plan's action
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID takeIntoPlan(UUID actionId, long version, UUID goalId) {
        ConferenceAction action = task(actionId, "planning.conference.plan");
        EditConflict.unless(version, action.version());
        if (!openGoals(action.caseId()).containsKey(goalId)) {
            throw new DomainException("planning.service.error.goal");
        }
        Participant participant = participants.findById(action.participantId()).orElseThrow();
        CaseForm form = forms.findById(action.formId()).orElseThrow();
        UUID planned =
                plans.addAction(
                        goalId,
                        ActionForm.of(action.what(), null, action.dueOn())
                                .by(
                                        participant.partyType() == GranteeType.USER
                                                ? ActionParty.CASEWORKER
                                                : ActionParty.ORGANISATION,
                                        participant.partyId(),
                                        null)
                                .because(form.content().get(CaseFormService.EARLY_REASON)));
        action.goOnInPlan(planned, currentUser.id(), writing.now());
        ended(action);
        return planned;
    }

    private void ended(ConferenceAction action) {
        actions.saveAndFlush(action);
        writing.changed(
                action.caseId(),
                Section.CONFERENCE,
                "planning.conference.timeline.ended",
                action.id(),
                Map.of("state", "@planning.conferenceactionstate." + action.state().name()));
    }

    private Map<UUID, String> openGoals(UUID caseId) {
        Map<UUID, String> open = new LinkedHashMap<>();
        if (access.sections(caseId).contains(Section.PLAN)) {
            goals.findByCaseIdOrderByCreatedAtAscIdAsc(caseId).stream()
                    .filter(goal -> goal.form().state() == GoalState.OPEN)
                    .forEach(goal -> open.put(goal.id(), goal.form().text()));
        }
        return open;
    }

    /** Somebody whose Home can show the action: what nobody would learn of is no task. */
    private Participant responsible(CaseForm form, UUID participantId, @Nullable UUID before) {
        Participant participant =
                participants
                        .findById(participantId)
                        .filter(one -> one.formId().equals(form.id()))
                        .orElseThrow(
                                () -> new DomainException("planning.conference.error.not_present"));
        if (!participantId.equals(before)
                && standing(
                                parties.live(form.caseId()).stream()
                                        .filter(one -> one.id().equals(participant.partyId()))
                                        .findFirst()
                                        .orElse(null))
                        != ParticipantStanding.SEES) {
            throw new DomainException("planning.conference.error.would_not_see");
        }
        return participant;
    }

    private static LocalDate due(CaseForm form, @Nullable LocalDate dueOn) {
        if (dueOn == null) {
            throw new DomainException("planning.conference.error.due");
        }
        LocalDate held = form.heldOn();
        if (held != null && dueOn.isBefore(held)) {
            throw new DomainException("planning.conference.error.due_before");
        }
        return dueOn;
    }

    private static String what(String typed) {
        String what = PlanRules.tidy(typed, ActionForm.LONGEST);
        if (what == null) {
            throw new DomainException("planning.action.error.what");
        }
        return what;
    }

    private static String decision(String typed) {
        String text = PlanRules.tidy(typed, LONGEST_DECISION);
        if (text == null) {
            throw new DomainException("planning.conference.error.decision");
        }
        return text;
    }

    static ParticipantStanding standing(@Nullable CaseParty party) {
        if (party == null) {
            return ParticipantStanding.ENDED;
        }
        return party.sections().contains(Section.CONFERENCE)
                ? ParticipantStanding.SEES
                : ParticipantStanding.NOT_DISCLOSED;
    }

    private static ConferenceDetail.Taking taking(
            Participant one, Map<UUID, String> names, @Nullable CaseParty live) {
        return new ConferenceDetail.Taking(
                one.id(),
                one.partyType(),
                one.partyId(),
                names.getOrDefault(one.partyId(), ""),
                one.words(),
                standing(live));
    }

    private static ConferenceDetail.Task task(
            ConferenceAction task,
            Map<UUID, String> names,
            Map<UUID, String> enders,
            LocalDate today) {
        return new ConferenceDetail.Task(
                task.id(),
                task.version(),
                task.participantId(),
                names.getOrDefault(task.participantId(), ""),
                task.what(),
                task.dueOn(),
                task.state(),
                task.note(),
                task.endedBy() == null ? null : enders.getOrDefault(task.endedBy(), ""),
                task.endedAt(),
                task.state() == ConferenceActionState.OPEN && task.dueOn().isBefore(today));
    }

    /** Names of those who took part, also of those who have no grant any more. */
    private Map<UUID, String> names(Collection<Participant> took, Map<UUID, CaseParty> live) {
        Map<UUID, String> names = new HashMap<>();
        Set<UUID> people = new HashSet<>();
        Set<UUID> bodies = new HashSet<>();
        for (Participant one : took) {
            CaseParty party = live.get(one.partyId());
            if (party != null) {
                names.put(party.id(), party.name());
            } else {
                (one.partyType() == GranteeType.USER ? people : bodies).add(one.partyId());
            }
        }
        names.putAll(users.names(people));
        if (!bodies.isEmpty()) {
            names.putAll(organisations.names(bodies));
        }
        return names;
    }

    private void saved(CaseForm form) {
        writing.saved(form.caseId(), Section.CONFERENCE, AuditAction.CASE_CHANGED, form.id());
    }

    /** The conference while it is written. */
    private CaseForm draft(UUID formId, String operation) {
        CaseForm form = form(formId, operation);
        writing.forWriting(form.caseId(), Section.CONFERENCE, operation);
        form.requireDraft();
        return form;
    }

    /** An action of a complete conference. */
    private ConferenceAction task(UUID actionId, String operation) {
        ConferenceAction action = action(actionId);
        writing.forWriting(action.caseId(), Section.CONFERENCE, operation);
        if (forms.findById(action.formId()).orElseThrow().state() != FormState.COMPLETE) {
            throw new DomainException("planning.conference.error.not_complete");
        }
        return action;
    }

    private CaseForm form(UUID formId, String operation) {
        return forms.findById(formId)
                .filter(form -> form.kind() == FormKind.CONFERENCE)
                .orElseThrow(() -> unknown(formId, operation));
    }

    private ConferenceAction action(UUID id) {
        return actions.findById(id).orElseThrow(() -> unknown(id, "planning.conference.action"));
    }

    private Decision decisionOf(UUID id) {
        return decisions
                .findById(id)
                .orElseThrow(() -> unknown(id, "planning.conference.decision"));
    }

    /** An unknown id is answered, and logged, like one of somebody else's case. */
    private AccessDeniedException unknown(UUID id, String operation) {
        audit.denied(operation, Subject.of("CONFERENCE", id));
        return new AccessDeniedException(operation);
    }
}
