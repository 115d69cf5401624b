package org.sokong.screening;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.codesets.CodedValue;
import org.sokong.forms.FormProblem;
import org.sokong.forms.FormRefused;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trafficking events of a case and what they say; never a decision about anybody's status. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class TraffickingService {

    /** By stage and by when it began, the undated last. */
    static final Comparator<TraffickingEventForm> ORDER =
            Comparator.comparing(TraffickingEventForm::stage)
                    .thenComparing(
                            TraffickingService::beginning,
                            Comparator.nullsLast(Comparator.naturalOrder()));

    private final TraffickingEvents events;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final CodeSets codes;
    private final RowDesk desk;

    TraffickingService(
            TraffickingEvents events,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            CodeSets codes,
            RowDesk desk) {
        this.events = events;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.codes = codes;
        this.desk = desk;
    }

    /** The events, by stage and date, with what they say; the read is recorded. */
    public TraffickingDetail ofCase(UUID caseId) {
        Standing standing =
                writing.forReading(caseId, Section.TRAFFICKING, "screening.trafficking");
        AgeAtEvent ages = ages(caseId, standing.contactOn());
        List<TraffickingEvent> found =
                events.present(caseId).stream()
                        .sorted(
                                Comparator.comparing(TraffickingEvent::form, ORDER)
                                        .thenComparing(TraffickingEvent::id))
                        .toList();
        List<TraffickingEventForm> forms = found.stream().map(TraffickingEvent::form).toList();
        return new TraffickingDetail(
                found.stream().map(event -> detail(event, ages)).toList(),
                forms.stream()
                        .map(TraffickingEventForm::elements)
                        .reduce(PalermoElements.BLANK, PalermoElements::and),
                TraffickingGuidance.of(forms, ages),
                ages,
                !standing.isEnded()
                        && access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_EDIT));
    }

    /**
     * Adds an event.
     *
     * @return its id
     * @throws FormRefused naming every answer that cannot be stored
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID add(UUID caseId, TraffickingEventForm form) {
        Standing standing =
                writing.forWriting(caseId, Section.TRAFFICKING, "screening.trafficking.add");
        require(form, null, standing.today());
        TraffickingEvent event =
                events.saveAndFlush(new TraffickingEvent(Ids.next(), caseId, form));
        writing.saved(caseId, Section.TRAFFICKING, AuditAction.CASE_CHANGED, event.id());
        return event.id();
    }

    /**
     * Changes an event.
     *
     * @param version version that was read
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     * @throws FormRefused naming every answer that cannot be stored
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long change(UUID eventId, long version, TraffickingEventForm form) {
        TraffickingEvent event = find(eventId, "screening.trafficking.change");
        Standing standing =
                writing.forWriting(
                        event.caseId(), Section.TRAFFICKING, "screening.trafficking.change");
        requirePresent(event);
        EditConflict.unless(version, event.version());
        if (form.equals(event.form())) {
            return event.version();
        }
        require(form, event.form(), standing.today());
        event.fill(form);
        TraffickingEvent saved = events.saveAndFlush(event);
        writing.saved(event.caseId(), Section.TRAFFICKING, AuditAction.CASE_CHANGED, event.id());
        return saved.version();
    }

    /**
     * Removes an event that was recorded wrongly; its history stays.
     *
     * @param version version that was read
     * @param reason words, needed
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void remove(UUID eventId, long version, String reason) {
        TraffickingEvent event = find(eventId, "screening.trafficking.remove");
        writing.forWriting(event.caseId(), Section.TRAFFICKING, "screening.trafficking.remove");
        requirePresent(event);
        EditConflict.unless(version, event.version());
        event.remove(RowDesk.reason(reason), currentUser.id(), writing.now());
        events.saveAndFlush(event);
        writing.changed(
                event.caseId(),
                Section.TRAFFICKING,
                "screening.timeline.event_removed",
                event.id(),
                Map.of("stage", "@screening.eventstage." + event.form().stage().name()));
    }

    private static TraffickingEventDetail detail(TraffickingEvent event, AgeAtEvent ages) {
        TraffickingEventForm form = event.form();
        return new TraffickingEventDetail(
                event.id(),
                event.version(),
                form,
                TraffickingGuidance.of(form, ages),
                EventWarning.of(form, ages));
    }

    private AgeAtEvent ages(UUID caseId, @Nullable LocalDate contactOn) {
        return new AgeAtEvent(writing.ageBand(caseId).orElse(null), contactOn);
    }

    private static @Nullable LocalDate beginning(TraffickingEventForm form) {
        EventDate date = form.date();
        return date == null ? null : date.first().orElse(null);
    }

    private void require(
            TraffickingEventForm form, @Nullable TraffickingEventForm before, LocalDate today) {
        List<FormProblem> problems = TraffickingShape.problems(form, today);
        EventFacts facts = form.facts();
        EventFacts kept = before == null ? EventFacts.BLANK : before.facts();
        offered(
                problems,
                "sector",
                TraffickingShape.SECTOR,
                one(facts.sector()),
                one(kept.sector()));
        offered(
                problems,
                "sex_types",
                TraffickingShape.SEX_TYPES,
                facts.sexTypes(),
                kept.sexTypes());
        offered(problems, "controls", TraffickingShape.CONTROLS, facts.controls(), kept.controls());
        offered(
                problems,
                "relation",
                TraffickingShape.RELATION,
                one(facts.recruiterRelation()),
                one(kept.recruiterRelation()));
        offered(
                problems,
                "methods",
                TraffickingShape.METHODS,
                facts.recruitmentMethods(),
                kept.recruitmentMethods());
        offered(
                problems,
                "platforms",
                TraffickingShape.PLATFORMS,
                facts.platforms(),
                kept.platforms());
        FormRefused.unlessNone(problems);
    }

    /** What may be chosen today, or was there before its list changed. */
    private void offered(
            List<FormProblem> problems,
            String field,
            String variable,
            Set<CodedValue> chosen,
            Set<CodedValue> kept) {
        if (!chosen.stream()
                .allMatch(value -> kept.contains(value) || codes.has(value, variable))) {
            problems.add(new FormProblem(field, "forms.error.choice"));
        }
    }

    private static Set<CodedValue> one(@Nullable CodedValue value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private TraffickingEvent find(UUID eventId, String operation) {
        return desk.find(events, eventId, "TRAFFICKING_EVENT", operation);
    }

    private static void requirePresent(TraffickingEvent event) {
        if (event.isRemoved()) {
            throw new DomainException("screening.error.removed");
        }
    }
}
