package org.sokong.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.audit.AuditAction;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.people.Identities;
import org.sokong.people.Identity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way from a case to the person behind it: on request only, each time recorded. */
@Service
@PreAuthorize("hasAuthority('IDENTITY_REVEAL')")
public class IdentityService {

    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final Identities identities;

    IdentityService(CaseFiles files, CaseAccess access, CaseDesk desk, Identities identities) {
        this.files = files;
        this.access = access;
        this.desk = desk;
        this.identities = identities;
    }

    /**
     * Reveals who the client of the case is. The reveal is recorded in its own transaction before
     * the answer leaves; where that fails, the failure is the answer.
     *
     * @return {@link Identity#UNKNOWN} when nothing was recorded
     */
    @Transactional(readOnly = true)
    public Identity reveal(UUID caseId) {
        access.requireSection(caseId, Section.IDENTITY, "cases.identity.reveal");
        UUID person = files.findById(caseId).orElseThrow().personId();
        return person == null
                ? Identity.UNKNOWN
                : identities.reveal(
                        person,
                        caseId,
                        Map.of(
                                SeenByReceivers.CONSENTS,
                                access.consents(caseId, Set.of(Section.IDENTITY))));
    }

    /**
     * Writes who the client is.
     *
     * @param read what the writer was shown
     * @throws EditConflict when somebody else wrote another identity meanwhile
     */
    @PreAuthorize("hasAuthority('IDENTITY_REVEAL') and hasAuthority('CASE_EDIT')")
    @Transactional
    @RetriedOnConflict
    public void save(UUID caseId, Identity read, Identity identity) {
        CaseFile file = desk.forWriting(caseId, "cases.identity.save");
        access.requireSection(caseId, Section.IDENTITY, "cases.identity.save");
        Stream.of(
                        identity.fullName(),
                        identity.otherNames(),
                        identity.birthDate(),
                        identity.citizenships(),
                        identity.documents(),
                        identity.safePhone(),
                        identity.safeHours(),
                        identity.address(),
                        identity.contacts())
                .forEach(
                        text ->
                                CaseService.requireShort(
                                        text == null ? "" : text, Identity.LONGEST));
        UUID person = file.personId();
        if (person == null) {
            person = identities.create();
            file.identify(person);
        }
        if (!identities.save(person, read, identity)) {
            throw new EditConflict();
        }
        desk.changed(file, AuditAction.IDENTITY_CHANGED, Map.of());
    }
}
