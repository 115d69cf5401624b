package org.sokong.linked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseService;
import org.sokong.cases.CaseStatus;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.Section;
import org.sokong.codesets.CodeSets;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links between cases. Who makes one works on both cases; who reads one reads the section of links
 * of the case it is looked at from, and learns of the other case only what another grant gives.
 */
@Service
@PreAuthorize("hasAuthority('CASE_LINKS')")
@Transactional
@RetriedOnConflict
public class LinkedCaseService {

    /** Scheme of the list of relations. */
    public static final String SCHEME = "SOKONG";

    /** The list of relations. */
    public static final String RELATIONS = "case_relation";

    /** Longest note or reason, in characters. */
    public static final int LONGEST_NOTE = 2_000;

    private static final String CASE_LINK = "CASE_LINK";

    private final CaseLinks links;
    private final CaseWriting writing;
    private final CaseService cases;
    private final CaseAccess access;
    private final CodeSets codes;
    private final CurrentUser currentUser;
    private final AuditLog audit;

    LinkedCaseService(
            CaseLinks links,
            CaseWriting writing,
            CaseService cases,
            CaseAccess access,
            CodeSets codes,
            CurrentUser currentUser,
            AuditLog audit) {
        this.links = links;
        this.writing = writing;
        this.cases = cases;
        this.access = access;
        this.codes = codes;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Links of a case, those that stand and those that were removed; the read is recorded. */
    public List<LinkedCase> ofCase(UUID caseId) {
        Standing standing = writing.forReading(caseId, Section.LINKED_CASES, "linked.cases");
        List<CaseLink> found = links.ofCase(caseId);
        Map<UUID, String> known =
                access.codes(
                        found.stream()
                                .map(link -> link.otherThan(caseId))
                                .collect(Collectors.toSet()));
        boolean may =
                !standing.isEnded()
                        && access.mayWork(caseId)
                        && currentUser.may(Permission.CASE_EDIT);
        return found.stream().map(link -> seen(link, link.otherThan(caseId), known, may)).toList();
    }

    private static LinkedCase seen(
            CaseLink link, UUID other, Map<UUID, String> known, boolean mayWrite) {
        boolean open = known.containsKey(other);
        return new LinkedCase(
                link.id(),
                open ? other : null,
                known.get(other),
                link.relation(),
                open ? link.since() : null,
                open ? link.note() : null,
                link.createdAt(),
                link.removedAt(),
                open ? link.removalReason() : null,
                mayWrite && link.removedAt() == null);
    }

    /**
     * Links the case with another one. A code that does not exist and the code of a case that the
     * caller may not open are answered alike.
     *
     * @return id of the link
     */
    @PreAuthorize("hasAuthority('CASE_LINKS') and hasAuthority('CASE_EDIT')")
    public UUID link(UUID caseId, NewLink wanted) {
        access.requireWork(caseId, "linked.link");
        access.requireSection(caseId, Section.LINKED_CASES, "linked.link");
        if (!codes.has(wanted.relation(), RELATIONS)
                || !wanted.relation().scheme().equals(SCHEME)) {
            throw new DomainException("linked.error.relation");
        }
        String note = words(wanted.note());
        UUID other =
                cases.findByCode(wanted.otherCode())
                        .orElseThrow(() -> new DomainException("linked.error.unknown_code"));
        if (other.equals(caseId)) {
            throw new DomainException("linked.error.itself");
        }
        if (!access.mayWork(other) || !access.sections(other).contains(Section.LINKED_CASES)) {
            throw new DomainException("linked.error.not_yours");
        }
        Standing here = lock(caseId, other);
        LocalDate since = wanted.since();
        if (since != null && since.isAfter(here.today())) {
            throw new DomainException("linked.error.future");
        }
        if (links.standing(caseId).stream().anyMatch(link -> link.joins(other))) {
            throw new DomainException("linked.error.linked");
        }
        CaseLink link =
                links.save(
                        new CaseLink(
                                Ids.next(),
                                caseId,
                                other,
                                wanted.relation(),
                                since,
                                note,
                                currentUser.id(),
                                writing.now()));
        trace("linked.timeline.linked", caseId, link.id());
        trace("linked.timeline.linked", other, link.id());
        return link.id();
    }

    /**
     * Removes a link, for both cases; it stays readable with its reason.
     *
     * @param caseId the case it is looked at from
     * @param reason why, at most {@link #LONGEST_NOTE} characters
     */
    @PreAuthorize("hasAuthority('CASE_LINKS') and hasAuthority('CASE_EDIT')")
    public void remove(UUID caseId, UUID linkId, String reason) {
        writing.forWriting(caseId, Section.LINKED_CASES, "linked.remove");
        String why = words(reason);
        if (why == null) {
            throw new DomainException("linked.error.reason");
        }
        CaseLink link =
                links.findById(linkId)
                        .filter(found -> found.joins(caseId))
                        .orElseThrow(
                                () -> {
                                    audit.denied("linked.remove", Subject.of(CASE_LINK, linkId));
                                    return new AccessDeniedException("linked.remove");
                                });
        link.remove(why, currentUser.id(), writing.now());
        links.saveAndFlush(link);
        trace("linked.timeline.removed", caseId, link.id());
        trace("linked.timeline.removed", link.otherThan(caseId), link.id());
    }

    /** Both cases locked, the one with the smaller id first, so that no two writers cross. */
    private Standing lock(UUID caseId, UUID other) {
        Standing there = null;
        if (other.toString().compareTo(caseId.toString()) < 0) {
            there = otherSide(other);
        }
        Standing here = writing.forWriting(caseId, Section.LINKED_CASES, "linked.link");
        if (there == null) {
            otherSide(other);
        }
        return here;
    }

    /** A closed case may be linked to: its client may have come back with somebody. */
    private Standing otherSide(UUID other) {
        Standing there = writing.forWritingAfterwards(other, Section.LINKED_CASES, "linked.link");
        if (there.isEnded() && there.status() != CaseStatus.CLOSED) {
            throw new DomainException("linked.error.ended");
        }
        return there;
    }

    private void trace(String kind, UUID caseId, UUID linkId) {
        writing.changed(caseId, Section.LINKED_CASES, kind, linkId, Map.of());
    }

    private static @Nullable String words(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String words = typed.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new DomainException("linked.error.too_long", LONGEST_NOTE);
        }
        return words;
    }
}
