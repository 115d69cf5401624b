package org.sokong.cases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Flags with a date on a case; part of the overview, disclosed to no receiver of a referral. */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class FlagService {

    /** Longest words of a flag, in characters. */
    public static final int LONGEST = 120;

    private final CaseFlags flags;
    private final CaseDesk desk;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;

    FlagService(
            CaseFlags flags,
            CaseDesk desk,
            CaseAccess access,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit) {
        this.flags = flags;
        this.desk = desk;
        this.access = access;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
    }

    /** Flags of a case, those that stand first. */
    @Transactional(readOnly = true)
    public List<FlagDetail> ofCase(UUID caseId) {
        access.requireOpen(caseId, "cases.flags");
        access.requireSection(caseId, Section.OVERVIEW, "cases.flags");
        List<CaseFlag> found = flags.ofCase(caseId);
        Set<UUID> people = new HashSet<>();
        for (CaseFlag flag : found) {
            people.add(flag.raisedBy());
            if (flag.clearedBy() != null) {
                people.add(flag.clearedBy());
            }
        }
        Map<UUID, String> names = users.names(people);
        return found.stream().map(flag -> detail(flag, names)).toList();
    }

    /**
     * Raises a flag.
     *
     * @param words what to come back to
     * @param dueOn the day to do it
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID raise(UUID caseId, String words, @Nullable LocalDate dueOn) {
        CaseFile file = desk.forWriting(caseId, "cases.flag");
        access.requireSection(caseId, Section.OVERVIEW, "cases.flag");
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("cases.flag.error.words");
        }
        CaseService.requireShort(stripped, LONGEST);
        if (dueOn == null) {
            throw new DomainException("cases.flag.error.date");
        }
        CaseFlag flag =
                flags.saveAndFlush(
                        new CaseFlag(
                                Ids.next(), caseId, stripped, dueOn, currentUser.id(), desk.now()));
        desk.step(file, "cases.timeline.flag_raised", Section.OVERVIEW, Map.of());
        desk.changed(file, AuditAction.CASE_CHANGED, Map.of("change", "FLAG", "record", flag.id()));
        return flag.id();
    }

    /**
     * Clears a flag; in a case that has ended too.
     *
     * @param version version that was read
     * @param note what became of it
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void clear(UUID flagId, long version, String note) {
        CaseFlag flag =
                flags.findById(flagId)
                        .orElseThrow(
                                () -> {
                                    audit.denied("cases.flag", Subject.of("CASE_FLAG", flagId));
                                    return new AccessDeniedException("cases.flag");
                                });
        CaseFile file = desk.forWork(flag.caseId(), "cases.flag");
        access.requireSection(flag.caseId(), Section.OVERVIEW, "cases.flag");
        EditConflict.unless(version, flag.version());
        String stripped = note.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("cases.flag.error.note");
        }
        CaseService.requireShort(stripped, CaseService.LONGEST_REASON);
        flag.clear(currentUser.id(), desk.now(), stripped);
        flags.saveAndFlush(flag);
        desk.step(file, "cases.timeline.flag_cleared", Section.OVERVIEW, Map.of());
        desk.changed(
                file,
                AuditAction.CASE_CHANGED,
                Map.of("change", "FLAG_CLEARED", "record", flag.id()));
    }

    private static FlagDetail detail(CaseFlag flag, Map<UUID, String> names) {
        UUID cleared = flag.clearedBy();
        return new FlagDetail(
                flag.id(),
                flag.words(),
                flag.dueOn(),
                names.getOrDefault(flag.raisedBy(), ""),
                flag.raisedAt(),
                cleared == null ? null : names.getOrDefault(cleared, ""),
                flag.clearedAt(),
                flag.clearedNote(),
                flag.version());
    }
}
