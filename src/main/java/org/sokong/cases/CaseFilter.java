package org.sokong.cases;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows. Everything here is a column of the list, so that a filter tells nothing
 * that a row would not.
 *
 * @param statuses only these; empty for all
 * @param risks only these; empty for all
 * @param ownerId only this owner's; null for all
 * @param withoutOwner only cases that nobody owns
 * @param openedFrom opened on or after; null for no bound
 * @param openedTo opened on or before; null for no bound
 * @param overdueOnly only cases in which something is late
 * @param code beginning of the code, as typed; null for all
 * @param flaggedOnly only cases with a flag that stands
 */
public record CaseFilter(
        Set<CaseStatus> statuses,
        Set<Risk> risks,
        @Nullable UUID ownerId,
        boolean withoutOwner,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo,
        boolean overdueOnly,
        @Nullable String code,
        boolean flaggedOnly) {

    /** Every case one may see. */
    public static final CaseFilter ALL =
            new CaseFilter(Set.of(), Set.of(), null, false, null, null, false, null);

    /** Drafts and cases that are being worked on. */
    public static final CaseFilter CURRENT =
            ALL.withStatuses(
                    Set.of(
                            CaseStatus.DRAFT,
                            CaseStatus.OPEN,
                            CaseStatus.ASSESSED,
                            CaseStatus.PLANNED,
                            CaseStatus.IN_SERVICE,
                            CaseStatus.FOLLOW_UP));

    /** A filter that does not look at flags. */
    public CaseFilter(
            Set<CaseStatus> statuses,
            Set<Risk> risks,
            @Nullable UUID ownerId,
            boolean withoutOwner,
            @Nullable LocalDate openedFrom,
            @Nullable LocalDate openedTo,
            boolean overdueOnly,
            @Nullable String code) {
        this(
                statuses,
                risks,
                ownerId,
                withoutOwner,
                openedFrom,
                openedTo,
                overdueOnly,
                code,
                false);
    }

    public CaseFilter {
        statuses = Set.copyOf(statuses);
        risks = Set.copyOf(risks);
    }

    /** The same filter for other statuses. */
    public CaseFilter withStatuses(Set<CaseStatus> others) {
        return new CaseFilter(
                others,
                risks,
                ownerId,
                withoutOwner,
                openedFrom,
                openedTo,
                overdueOnly,
                code,
                flaggedOnly);
    }
}
