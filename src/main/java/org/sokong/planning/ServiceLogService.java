package org.sokong.planning;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
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

/** What was given to the client: services, and stays in a shelter. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class ServiceLogService {

    private final ServiceRows services;
    private final StayRows stays;
    private final GoalRows goals;
    private final PlanRules rules;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final OrganisationDirectory organisations;
    private final AuditLog audit;

    ServiceLogService(
            ServiceRows services,
            StayRows stays,
            GoalRows goals,
            PlanRules rules,
            CaseWriting writing,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            OrganisationDirectory organisations,
            AuditLog audit) {
        this.services = services;
        this.stays = stays;
        this.goals = goals;
        this.rules = rules;
        this.writing = writing;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Services and stays of a case, newest first; the read is recorded. */
    public ServiceLog read(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.SERVICES, "planning.services");
        List<ServiceGiven> given =
                services.findByCaseIdOrderByGivenOnDescRecordedAtDescIdDesc(caseId);
        List<Stay> stayed = stays.findByCaseIdOrderByFromOnDescRecordedAtDescIdDesc(caseId);
        Map<UUID, String> words = new LinkedHashMap<>();
        if (access.sections(caseId).contains(Section.PLAN)) {
            goals.findByCaseIdOrderByCreatedAtAscIdAsc(caseId)
                    .forEach(goal -> words.put(goal.id(), goal.form().text()));
        }
        Set<UUID> people = new HashSet<>();
        Set<UUID> bodies = new HashSet<>();
        for (ServiceGiven service : given) {
            people.add(service.recordedBy());
            if (service.form().providerId() != null) {
                bodies.add(service.form().providerId());
            }
        }
        stayed.forEach(stay -> people.add(stay.recordedBy()));
        Map<UUID, String> names = users.names(people);
        Map<UUID, String> providers = bodies.isEmpty() ? Map.of() : organisations.names(bodies);
        return new ServiceLog(
                caseId,
                given.stream().map(service -> detail(service, names, providers, words)).toList(),
                stayed.stream()
                        .map(
                                stay ->
                                        new StayDetail(
                                                stay.id(),
                                                stay.version(),
                                                stay.form(),
                                                names.getOrDefault(stay.recordedBy(), ""),
                                                stay.recordedAt()))
                        .toList(),
                words,
                !standing.isEnded()
                        && access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_EDIT));
    }

    /**
     * Records a service that was given.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID record(UUID caseId, ServiceForm form) {
        Standing standing = forWriting(caseId, "planning.service.record");
        ServiceForm checked = rules.service(form, null, standing);
        requireGoal(caseId, checked.goalId(), null);
        ServiceGiven service =
                services.saveAndFlush(
                        new ServiceGiven(
                                Ids.next(), caseId, checked, currentUser.id(), writing.now()));
        writing.changed(
                caseId,
                Section.SERVICES,
                "planning.service.timeline.recorded",
                service.id(),
                Map.of("service", "@organisations.servicecategory." + checked.category().name()));
        return service.id();
    }

    /**
     * Changes what was recorded of a service.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void change(UUID serviceId, long version, ServiceForm form) {
        ServiceGiven service = service(serviceId, "planning.service.change");
        Standing standing = forWriting(service.caseId(), "planning.service.change");
        EditConflict.unless(version, service.version());
        ServiceForm before = service.form();
        ServiceForm checked = rules.service(form, before, standing);
        requireGoal(service.caseId(), checked.goalId(), before.goalId());
        if (!checked.equals(before)) {
            service.write(checked, writing.now());
            services.saveAndFlush(service);
            saved(service.caseId(), serviceId);
        }
    }

    /** Takes out what was recorded by mistake; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void remove(UUID serviceId, long version) {
        ServiceGiven service = service(serviceId, "planning.service.remove");
        forWriting(service.caseId(), "planning.service.remove");
        EditConflict.unless(version, service.version());
        services.delete(service);
        services.flush();
        writing.changed(
                service.caseId(),
                Section.SERVICES,
                "planning.service.timeline.removed",
                serviceId,
                Map.of(
                        "service",
                        "@organisations.servicecategory." + service.form().category().name()));
    }

    /**
     * Records a stay in a shelter.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID recordStay(UUID caseId, StayForm form) {
        Standing standing = forWriting(caseId, "planning.stay.record");
        StayForm checked = rules.stay(form, others(caseId, null), standing);
        Stay stay =
                stays.saveAndFlush(
                        new Stay(Ids.next(), caseId, checked, currentUser.id(), writing.now()));
        writing.changed(
                caseId,
                Section.SERVICES,
                "planning.stay.timeline.recorded",
                stay.id(),
                Map.of("kind", "@planning.staykind." + checked.kind().name()));
        return stay.id();
    }

    /**
     * Changes what was recorded of a stay.
     *
     * @param version version that was read
     * @throws EditConflict when somebody else changed it meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void changeStay(UUID stayId, long version, StayForm form) {
        Stay stay = stay(stayId, "planning.stay.change");
        Standing standing = forWriting(stay.caseId(), "planning.stay.change");
        EditConflict.unless(version, stay.version());
        StayForm checked = rules.stay(form, others(stay.caseId(), stayId), standing);
        if (!checked.equals(stay.form())) {
            stay.write(checked, writing.now());
            stays.saveAndFlush(stay);
            saved(stay.caseId(), stayId);
        }
    }

    /** Takes out a stay that was recorded by mistake; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void removeStay(UUID stayId, long version) {
        Stay stay = stay(stayId, "planning.stay.remove");
        forWriting(stay.caseId(), "planning.stay.remove");
        EditConflict.unless(version, stay.version());
        stays.delete(stay);
        stays.flush();
        writing.changed(
                stay.caseId(),
                Section.SERVICES,
                "planning.stay.timeline.removed",
                stayId,
                Map.of("kind", "@planning.staykind." + stay.form().kind().name()));
    }

    private static ServiceDetail detail(
            ServiceGiven service,
            Map<UUID, String> names,
            Map<UUID, String> providers,
            Map<UUID, String> goals) {
        ServiceForm form = service.form();
        return new ServiceDetail(
                service.id(),
                service.version(),
                form,
                form.providerId() == null
                        ? form.providerWords()
                        : providers.getOrDefault(form.providerId(), ""),
                form.goalId() == null ? null : goals.get(form.goalId()),
                names.getOrDefault(service.recordedBy(), ""),
                service.recordedAt());
    }

    private List<Stay> others(UUID caseId, @Nullable UUID but) {
        return stays.findByCaseIdOrderByFromOnDescRecordedAtDescIdDesc(caseId).stream()
                .filter(stay -> !stay.id().equals(but))
                .toList();
    }

    /** A goal that is newly linked is one of this case's plan, and the writer may see it. */
    private void requireGoal(UUID caseId, @Nullable UUID goalId, @Nullable UUID before) {
        if (goalId != null
                && !goalId.equals(before)
                && (!access.sections(caseId).contains(Section.PLAN)
                        || goals.findById(goalId)
                                .filter(goal -> goal.caseId().equals(caseId))
                                .isEmpty())) {
            throw new DomainException("planning.service.error.goal");
        }
    }

    private Standing forWriting(UUID caseId, String operation) {
        return writing.forWriting(caseId, Section.SERVICES, operation);
    }

    private void saved(UUID caseId, UUID recordId) {
        writing.saved(caseId, Section.SERVICES, AuditAction.CASE_CHANGED, recordId);
    }

    private ServiceGiven service(UUID id, String operation) {
        return services.findById(id).orElseThrow(() -> unknown("SERVICE_GIVEN", id, operation));
    }

    private Stay stay(UUID id, String operation) {
        return stays.findById(id).orElseThrow(() -> unknown("SHELTER_STAY", id, operation));
    }

    /** An unknown id is answered, and logged, like one of somebody else's case. */
    private AccessDeniedException unknown(String type, UUID id, String operation) {
        audit.denied(operation, Subject.of(type, id));
        return new AccessDeniedException(operation);
    }
}
