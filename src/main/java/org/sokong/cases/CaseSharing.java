package org.sokong.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.Ids;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing a case with another organisation, for the modules that carry a referral or a transfer.
 * They decide when; a {@link DisclosureLimit} of theirs says at every read what the consent still
 * covers.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class CaseSharing {

    /** Name under which a sender finds out what a receiver would read. */
    public static final String REHEARSAL = "referral-preview";

    private final CaseGrants grants;
    private final CaseFiles files;
    private final CaseIntakes intakes;
    private final CaseDesk desk;
    private final CaseAccess access;
    private final DisclosureReader reader;
    private final CaseVisibility visibility;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    CaseSharing(
            CaseGrants grants,
            CaseFiles files,
            CaseIntakes intakes,
            CaseDesk desk,
            CaseAccess access,
            DisclosureReader reader,
            CaseVisibility visibility,
            CurrentUser currentUser,
            AuditLog audit) {
        this.grants = grants;
        this.files = files;
        this.intakes = intakes;
        this.desk = desk;
        this.access = access;
        this.reader = reader;
        this.visibility = visibility;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Gives an organisation a shared grant, in the caller's transaction.
     *
     * @param source why, with the id of the very referral or transfer
     * @param expiresAt when it ends by itself, at the latest with the consent
     * @return id of the grant
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_ANSWER', 'REFERRAL_SEND')")
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID share(
            UUID caseId,
            UUID organisationId,
            Set<Section> sections,
            GrantSource source,
            UUID sourceId,
            Instant expiresAt) {
        CaseFile file = files.locked(caseId).orElseThrow();
        CaseGrant grant =
                new CaseGrant(
                        Ids.next(),
                        caseId,
                        GranteeType.ORGANISATION,
                        organisationId,
                        GrantLevel.SHARED,
                        sections,
                        source,
                        sourceId,
                        currentUser.id(),
                        desk.now(),
                        expiresAt);
        desk.grant(grant);
        file.touch(desk.now());
        visibility.refresh(caseId);
        return grant.id();
    }

    /**
     * Ends what was shared through that referral or transfer, in the caller's transaction.
     *
     * @return whether anything was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean endShared(GrantSource source, UUID sourceId) {
        List<CaseGrant> open = grants.openFrom(source, sourceId);
        open.forEach(desk::end);
        return !open.isEmpty();
    }

    /**
     * What the caller may read of the case now; each reading is recorded.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nothing
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_ANSWER', 'CASE_READ')")
    @Transactional(readOnly = true)
    public DisclosedCase disclosed(UUID caseId) {
        return disclosed(caseId, EnumSet.allOf(Section.class));
    }

    /**
     * What the caller may read now of some parts: those of one referral, where several lead to the
     * same case.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nothing
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_ANSWER', 'CASE_READ')")
    @Transactional(readOnly = true)
    public DisclosedCase disclosed(UUID caseId, Set<Section> only) {
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        allowed.addAll(access.sections(caseId));
        allowed.retainAll(only);
        if (allowed.isEmpty()) {
            throw access.refuse(caseId, "cases.disclosed");
        }
        // A rehearsal is recorded as the sender's reading, by whoever holds it.
        if (!REHEARSAL.equals(currentUser.get().job())) {
            audit.recordNow(
                    AuditAction.DISCLOSED_READ,
                    Subject.ofCase(caseId),
                    Map.of(
                            "sections",
                            allowed.stream().sorted().toList(),
                            SeenByReceivers.CONSENTS,
                            access.consents(caseId, allowed)));
        }
        return reader.read(caseId, allowed);
    }

    /** What a receiver has to know before accepting, for somebody who may send. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    @Transactional(readOnly = true)
    public CaseEnvelope envelope(UUID caseId) {
        access.requireWork(caseId, "cases.envelope");
        return envelope(files.findById(caseId).orElseThrow());
    }

    /**
     * The same, in the caller's transaction, with the case held until its end: of sending a
     * referral and closing the case, the second one sees what the first one did.
     */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseEnvelope hold(UUID caseId) {
        access.requireWork(caseId, "cases.envelope");
        return envelope(files.locked(caseId).orElseThrow());
    }

    private CaseEnvelope envelope(CaseFile file) {
        CaseIntake intake = intakes.findById(file.id()).orElseGet(() -> new CaseIntake(file.id()));
        AgeBand band = intake.ageBand();
        return new CaseEnvelope(
                file.code(),
                file.status(),
                band == null ? AgeBand.UNKNOWN : band,
                intake.languages());
    }

    /** What a receiver would read of those sections, for somebody who works on the case. */
    @PreAuthorize("hasAuthority('REFERRAL_SEND')")
    @Transactional(readOnly = true)
    public DisclosedCase preview(UUID caseId, Set<Section> sections) {
        access.requireWork(caseId, "cases.preview");
        Set<Section> own = access.sections(caseId);
        audit.record(AuditAction.CASE_READ, Subject.ofCase(caseId), Map.of("part", "PREVIEW"));
        return reader.read(
                caseId,
                sections.stream()
                        .filter(own::contains)
                        .collect(java.util.stream.Collectors.toSet()));
    }
}
