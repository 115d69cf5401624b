package org.sokong.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For the modules that keep records of a case: the right to read or write a part, the case's lock,
 * and the trace that each change leaves in the timeline, the list and the audit log.
 */
@Component
public class CaseWriting {

    private final CaseDesk desk;
    private final CaseFiles files;
    private final CaseIntakes intakes;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final AuditLog audit;

    CaseWriting(
            CaseDesk desk,
            CaseFiles files,
            CaseIntakes intakes,
            CaseAccess access,
            CaseTimeline timeline,
            AuditLog audit) {
        this.desk = desk;
        this.files = files;
        this.intakes = intakes;
        this.access = access;
        this.timeline = timeline;
        this.audit = audit;
    }

    /**
     * What other records are compared with.
     *
     * @param contactOn day of the first contact, null when not recorded
     * @param today day in the user's zone
     */
    public record Standing(
            UUID id,
            String code,
            CaseStatus status,
            @Nullable Risk risk,
            UUID organisationId,
            @Nullable UUID teamId,
            @Nullable UUID ownerId,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate contactOn,
            LocalDate today) {

        /** Whether nothing may be written any more. */
        public boolean isEnded() {
            return status.isEnded();
        }
    }

    /**
     * Refuses unless the signed-in user may write in the section and the case has not ended; locks
     * the case until the end of the transaction.
     *
     * @param operation name of the attempt for the log
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing forWriting(UUID caseId, Section section, String operation) {
        access.requireWork(caseId, operation);
        access.requireSection(caseId, section, operation);
        return standing(desk.forWriting(caseId, operation));
    }

    /** The same for what may still be written after the case has ended, such as a later round. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing forWritingAfterwards(UUID caseId, Section section, String operation) {
        access.requireWork(caseId, operation);
        access.requireSection(caseId, section, operation);
        return standing(desk.forWork(caseId, operation));
    }

    /** Refuses unless the signed-in user may read the section; the read is recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing forReading(UUID caseId, Section section, String operation) {
        access.requireOpen(caseId, operation);
        access.requireSection(caseId, section, operation);
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", section));
        return standing(files.findById(caseId).orElseThrow());
    }

    /**
     * Leaves the trace of a change: the timeline, the case's place in lists, the audit log.
     *
     * @param kind translation key of the timeline's sentence
     * @param subjectId the record that changed
     * @param arguments of the sentence, never a name or words; {@code @key} is translated
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(
            UUID caseId,
            Section section,
            String kind,
            @Nullable UUID subjectId,
            Map<String, String> arguments) {
        timeline.add(caseId, kind, section, subjectId, arguments);
        saved(caseId, section, AuditAction.CASE_CHANGED, subjectId);
    }

    /** The same without a line in the timeline: a draft that saves itself, a decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void saved(UUID caseId, Section section, AuditAction action, @Nullable UUID subjectId) {
        desk.changed(
                files.findById(caseId).orElseThrow(),
                action,
                subjectId == null
                        ? Map.of("change", section)
                        : Map.of("change", section, "record", subjectId));
    }

    /** Sets the overall risk, as a person decided it in a record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rate(UUID caseId, @Nullable Risk risk) {
        CaseFile file = files.findById(caseId).orElseThrow();
        if (risk != null && file.risk() != risk) {
            file.rate(risk);
            timeline.add(
                    caseId,
                    "cases.timeline.risk",
                    Section.OVERVIEW,
                    null,
                    Map.of("risk", "@cases.risk." + risk.name()));
        }
    }

    /** Age band at the intake; empty where it is not recorded or withheld from the reader. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AgeBand> ageBand(UUID caseId) {
        return access.sections(caseId).contains(Section.INTAKE)
                ? intakes.findById(caseId).map(CaseIntake::ageBand)
                : Optional.empty();
    }

    /** Now, by the injected clock. */
    public Instant now() {
        return desk.now();
    }

    private Standing standing(CaseFile file) {
        return new Standing(
                file.id(),
                file.code(),
                file.status(),
                file.risk(),
                file.organisationId(),
                file.teamId(),
                file.ownerId(),
                file.openedOn(),
                file.closedOn(),
                intakes.contactOn(file.id()).orElse(null),
                desk.today());
    }
}
