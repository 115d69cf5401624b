package org.sokong.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeBar;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.access.UserSummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From whom cases are hidden by name. Single cases are asked through {@link CaseAccess}, which
 * knows no live grant of somebody the case is hidden from; statements over many cases take {@link
 * #notFromReader} beside their grants. For modules that choose or tell people, the rest.
 */
@Component
@Transactional(readOnly = true)
public class HiddenCases implements NoticeBar {

    /** Name of the parameter of {@link #notFromReader}: the signed-in user's id. */
    public static final String READER = "reader";

    private final CaseHiddenRows rows;
    private final UserDirectory users;
    private final CurrentUser currentUser;

    HiddenCases(CaseHiddenRows rows, UserDirectory users, CurrentUser currentUser) {
        this.rows = rows;
        this.users = users;
        this.currentUser = currentUser;
    }

    /**
     * Condition of a statement: the case is not hidden from the reader. One look-up in an index for
     * each row that the grants let through; needs the parameter {@link #READER}.
     *
     * @param caseId column that holds the id of the case, with its alias
     */
    public static String notFromReader(String caseId) {
        return " not exists (select 1 from case_hidden hidden where hidden.user_id = :"
                + READER
                + " and hidden.case_id = "
                + caseId
                + " and hidden.ended_at is null) ";
    }

    /** Whether the case is hidden from that person now. */
    public boolean isHidden(UUID caseId, UUID userId) {
        return rows.isHidden(caseId, userId);
    }

    /** Whether the case is hidden from the signed-in user now. */
    public boolean isHiddenFromReader(UUID caseId) {
        return rows.isHidden(caseId, currentUser.id());
    }

    /** From whom the case is hidden now. */
    public Set<UUID> people(UUID caseId) {
        return rows.people(caseId);
    }

    /** The same of many cases at once; those that are hidden from nobody are left out. */
    public Map<UUID, Set<UUID>> people(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return rows.live(caseIds).stream()
                .collect(
                        Collectors.groupingBy(
                                CaseHidden::caseId,
                                Collectors.mapping(CaseHidden::userId, Collectors.toSet())));
    }

    @Override
    public Set<UUID> barred(UUID caseId, Collection<UUID> people) {
        Set<UUID> barred = new HashSet<>(rows.people(caseId));
        barred.retainAll(Set.copyOf(people));
        return barred;
    }

    /** Colleagues with that permission who can be given something to do in the case. */
    public List<UserSummary> colleagues(UUID caseId, Permission permission) {
        Set<UUID> hidden = rows.people(caseId);
        return users.colleagues(permission).stream()
                .filter(colleague -> !hidden.contains(colleague.id()))
                .toList();
    }
}
