package org.sokong.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseDays;
import org.sokong.cases.CaseParties;
import org.sokong.cases.CaseStates;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.GranteeType;
import org.sokong.cases.ReaderGrants;
import org.sokong.cases.ReferralsOfFile;
import org.sokong.cases.Section;
import org.sokong.cases.SeenByReceivers;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions of conferences as tasks of whoever took them on: the person, or everybody who answers
 * referrals in the organisation. A task is there as long as its reader's grant discloses
 * conferences.
 */
@Service
@PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
@Transactional
@RetriedOnConflict
public class ConferenceTasks {

    private static final int MOST = 24;

    private static final String OPEN =
            """
            select a.id, %1$s as opens from conference_action a
            join conference_participant p on p.id = a.participant_id
            join case_form f on f.id = a.form_id and f.state = 'COMPLETE'
            where a.state = 'OPEN' and p.party_id in (:keys) and (%1$s or %2$s)
            order by a.due_on, a.id limit :most offset :offset
            """
                    .formatted(
                            ReaderGrants.shows("a.case_id", Section.CONFERENCE),
                            ReaderGrants.shared("a.case_id", Section.CONFERENCE));

    private final ConferenceActionRows actions;
    private final ParticipantRows participants;
    private final CaseFormRows forms;
    private final CaseParties parties;
    private final ObjectProvider<ReferralsOfFile> referrals;
    private final CaseAccess access;
    private final ReaderGrants grants;
    private final CaseStates states;
    private final CaseWriting writing;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;

    ConferenceTasks(
            ConferenceActionRows actions,
            ParticipantRows participants,
            CaseFormRows forms,
            CaseParties parties,
            ObjectProvider<ReferralsOfFile> referrals,
            CaseAccess access,
            ReaderGrants grants,
            CaseStates states,
            CaseWriting writing,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc) {
        this.actions = actions;
        this.participants = participants;
        this.forms = forms;
        this.parties = parties;
        this.referrals = referrals;
        this.access = access;
        this.grants = grants;
        this.states = states;
        this.writing = writing;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** What is open for the signed-in user, by due day, at most 24. */
    @Transactional(readOnly = true)
    public List<ConferenceTask> mine() {
        List<ConferenceTask> mine = new ArrayList<>();
        Map<UUID, Boolean> page = open(0);
        for (int read = 0; !page.isEmpty() && mine.size() < MOST; page = open(read)) {
            // What a consent allows no more falls out here only; the next take its place.
            shown(page).stream().limit(MOST - mine.size()).forEach(mine::add);
            read += page.size();
        }
        return List.copyOf(mine);
    }

    /** Open actions, and whether the reader opens their case as a whole. */
    private Map<UUID, Boolean> open(int offset) {
        Map<UUID, Boolean> open = new LinkedHashMap<>();
        jdbc.sql(OPEN)
                .params(grants.parameters())
                .param("keys", keys())
                .param("most", MOST)
                .param("offset", offset)
                .query(
                        row -> {
                            open.put(row.getObject(1, UUID.class), row.getBoolean(2));
                        });
        return open;
    }

    private List<ConferenceTask> shown(Map<UUID, Boolean> page) {
        List<UUID> ids = List.copyOf(page.keySet());
        List<ConferenceAction> open =
                actions.findAllById(ids).stream()
                        .sorted(Comparator.comparing(action -> ids.indexOf(action.id())))
                        .toList();
        List<UUID> cases = open.stream().map(ConferenceAction::caseId).toList();
        CaseDays days = states.days(cases);
        Map<UUID, String> codes = access.codes(cases);
        return open.stream()
                .filter(
                        action ->
                                Boolean.TRUE.equals(page.get(action.id()))
                                        || access.sections(action.caseId())
                                                .contains(Section.CONFERENCE))
                .flatMap(action -> task(action, codes.get(action.caseId()), days).stream())
                .toList();
    }

    /** One of them, ended or not; the read is recorded. */
    public ConferenceTask read(UUID actionId) {
        ConferenceAction action = own(actionId, "planning.task.read");
        audit.record(
                AuditAction.DISCLOSED_READ,
                Subject.ofCase(action.caseId()),
                Map.of(
                        "sections",
                        List.of(Section.CONFERENCE),
                        SeenByReceivers.CONSENTS,
                        access.consents(action.caseId(), Set.of(Section.CONFERENCE))));
        return shown(action).orElseThrow(() -> refused(actionId, "planning.task.read"));
    }

    /**
     * Says that it is done.
     *
     * @param version version that was read
     * @param note what came of it
     */
    public void done(UUID actionId, long version, @Nullable String note) {
        ConferenceAction action = own(actionId, "planning.task.done");
        EditConflict.unless(version, action.version());
        action.end(
                ConferenceActionState.DONE,
                PlanRules.tidy(note, ActionForm.LONGEST),
                currentUser.id(),
                writing.now());
        actions.saveAndFlush(action);
        writing.changed(
                action.caseId(),
                Section.CONFERENCE,
                "planning.conference.timeline.ended",
                action.id(),
                Map.of("state", "@planning.conferenceactionstate." + action.state().name()));
    }

    private ConferenceAction own(UUID actionId, String operation) {
        return actions.findById(actionId)
                .filter(this::isMine)
                .filter(action -> shown(action).isPresent())
                .orElseThrow(() -> refused(actionId, operation));
    }

    private boolean isMine(ConferenceAction action) {
        return participants
                        .findById(action.participantId())
                        .filter(one -> keys().contains(one.partyId()))
                        .isPresent()
                && forms.findById(action.formId())
                        .filter(form -> form.state() == FormState.COMPLETE)
                        .isPresent();
    }

    /** With the code the reader knows; nothing where conferences are not disclosed to them. */
    private Optional<ConferenceTask> shown(ConferenceAction action) {
        UUID caseId = action.caseId();
        if (!access.sections(caseId).contains(Section.CONFERENCE)) {
            return Optional.empty();
        }
        Set<UUID> one = Set.of(caseId);
        return task(action, access.codes(one).get(caseId), states.days(one));
    }

    private Optional<ConferenceTask> task(
            ConferenceAction action, @Nullable String code, CaseDays days) {
        UUID caseId = action.caseId();
        if (code != null) {
            return Optional.of(task(action, code, caseId, null, days));
        }
        return parties.live(caseId).stream()
                .filter(party -> party.type() == GranteeType.ORGANISATION)
                .filter(party -> party.id().equals(currentUser.get().organisationId()))
                .map(party -> party.sharedBy())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(referral -> task(action, codeOf(referral), null, referral, days));
    }

    private String codeOf(UUID referralId) {
        return referrals.stream()
                .map(source -> source.referralCodes(Set.of(referralId)).get(referralId))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static ConferenceTask task(
            ConferenceAction action,
            String code,
            @Nullable UUID caseId,
            @Nullable UUID referral,
            CaseDays days) {
        return new ConferenceTask(
                action.id(),
                action.version(),
                code,
                caseId,
                referral,
                action.what(),
                action.dueOn(),
                days.endOf(action.caseId(), action.dueOn()),
                action.state(),
                action.note());
    }

    private Set<UUID> keys() {
        SignedInUser user = currentUser.get();
        Set<UUID> keys = new HashSet<>();
        keys.add(user.id());
        if (user.organisationId() != null) {
            keys.add(user.organisationId());
        }
        return keys;
    }

    private AccessDeniedException refused(UUID id, String operation) {
        audit.denied(operation, Subject.of("CONFERENCE", id));
        return new AccessDeniedException(operation);
    }
}
