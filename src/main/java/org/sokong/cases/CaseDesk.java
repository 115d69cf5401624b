package org.sokong.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.springframework.stereotype.Component;

/** What every change of a case has in common: the right, the turn, the trace. */
@Component
class CaseDesk {

    private final CaseFiles files;
    private final CaseGrants grants;
    private final CaseHiddenRows hidden;
    private final CaseAccess access;
    private final CaseVisibility visibility;
    private final CaseTimeline timeline;
    private final AuditLog audit;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseDesk(
            CaseFiles files,
            CaseGrants grants,
            CaseHiddenRows hidden,
            CaseAccess access,
            CaseVisibility visibility,
            CaseTimeline timeline,
            AuditLog audit,
            CurrentUser currentUser,
            Clock clock) {
        this.files = files;
        this.grants = grants;
        this.hidden = hidden;
        this.access = access;
        this.visibility = visibility;
        this.timeline = timeline;
        this.audit = audit;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The case, locked, for a user who may write in it. */
    CaseFile forWork(UUID caseId, String operation) {
        access.requireWork(caseId, operation);
        return files.locked(caseId).orElseThrow();
    }

    /** The same, refused where the case has ended. */
    CaseFile forWriting(UUID caseId, String operation) {
        CaseFile file = forWork(caseId, operation);
        file.requireWritable();
        return file;
    }

    /** Touches the case, rewrites its rows of the list and records the change. */
    void changed(CaseFile file, AuditAction action, Map<String, ?> details) {
        file.touch(clock.instant());
        files.saveAndFlush(file);
        visibility.refresh(file.id());
        audit.record(action, Subject.ofCase(file.id()), details);
    }

    /** Adds a step to the timeline. */
    void step(CaseFile file, String kind, Section section, Map<String, String> arguments) {
        timeline.add(file.id(), kind, section, null, arguments);
    }

    /**
     * Gives a working grant to all sections; a live one for the same reason is kept.
     *
     * @throws DomainException for a person from whom the case is hidden
     */
    void grantWork(CaseFile file, GranteeType type, UUID grantee, GrantSource source) {
        if (type == GranteeType.USER && hidden.isHidden(file.id(), grantee)) {
            throw new DomainException("cases.hidden.error.chosen", file.code());
        }
        boolean held =
                grants.open(file.id()).stream()
                        .anyMatch(
                                grant ->
                                        grant.source() == source
                                                && grant.granteeId().equals(grantee));
        if (!held) {
            grant(
                    new CaseGrant(
                            Ids.next(),
                            file.id(),
                            type,
                            grantee,
                            GrantLevel.WORK,
                            Set.of(Section.values()),
                            source,
                            null,
                            currentUser.id(),
                            clock.instant(),
                            null));
        }
    }

    /** Stores a grant and records it. */
    void grant(CaseGrant grant) {
        grants.save(grant);
        audit.record(AuditAction.GRANT_GIVEN, Subject.ofCase(grant.caseId()), trace(grant));
    }

    /** Ends the assignment of a colleague. */
    void endAssignment(CaseFile file, UUID userId) {
        for (CaseGrant grant : grants.open(file.id())) {
            if (grant.source() == GrantSource.ASSIGNMENT && grant.granteeId().equals(userId)) {
                end(grant);
            }
        }
    }

    /** Ends the grants of a source, all but those of one grantee. */
    void endGrants(CaseFile file, GrantSource source, @Nullable UUID except) {
        for (CaseGrant grant : grants.open(file.id())) {
            if (grant.source() == source && !grant.granteeId().equals(except)) {
                end(grant);
            }
        }
    }

    /** Ends a grant and records it. */
    void end(CaseGrant grant) {
        grant.end(currentUser.id(), clock.instant());
        grants.save(grant);
        audit.record(AuditAction.GRANT_ENDED, Subject.ofCase(grant.caseId()), trace(grant));
    }

    private static Map<String, Object> trace(CaseGrant grant) {
        return Map.of(
                "grant", grant.id(),
                "grantee", grant.granteeId(),
                "source", grant.source(),
                "level", grant.level());
    }

    Instant now() {
        return clock.instant();
    }

    /** The day in the user's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(currentUser.get().timeZone()));
    }
}
