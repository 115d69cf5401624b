package org.sokong.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where a case is in its life, and where it can go from there (case_process.md, section 2). */
public enum CaseStatus {
    /** An intake that is being written; nothing is refused yet. */
    DRAFT,
    OPEN,
    ASSESSED,
    PLANNED,
    IN_SERVICE,
    FOLLOW_UP,
    CLOSED,
    /** A draft that came to nothing; erased after 30 days. */
    DISCARDED,
    /** Another organisation has taken the case over. */
    TRANSFERRED,
    /** The same client's case is kept under another code. */
    DUPLICATE;

    /** Statuses of a case that is being worked on. */
    public static final Set<CaseStatus> ACTIVE =
            Set.copyOf(EnumSet.of(OPEN, ASSESSED, PLANNED, IN_SERVICE, FOLLOW_UP));

    /** Whether the case is being worked on: neither a draft nor ended. */
    public boolean isActive() {
        return ACTIVE.contains(this);
    }

    /** Whether nothing may be written in the case any more, until it is reopened. */
    public boolean isEnded() {
        return this != DRAFT && !isActive();
    }

    /** Statuses to which a case can go from here, when nothing is missing. */
    public Set<CaseStatus> next() {
        EnumSet<CaseStatus> next =
                isActive()
                        ? EnumSet.of(CLOSED, TRANSFERRED, DUPLICATE)
                        : EnumSet.noneOf(CaseStatus.class);
        switch (this) {
            case DRAFT -> next.addAll(EnumSet.of(OPEN, DISCARDED));
            case OPEN -> next.add(ASSESSED);
            case ASSESSED -> next.add(PLANNED);
            case PLANNED -> next.add(IN_SERVICE);
            case IN_SERVICE -> next.add(FOLLOW_UP);
            case CLOSED -> next.add(OPEN);
            case FOLLOW_UP, DISCARDED, TRANSFERRED, DUPLICATE -> {}
        }
        return next;
    }

    /** Whether a case can go from here to there, when nothing is missing. */
    public boolean canMoveTo(CaseStatus to) {
        return next().contains(to);
    }

    /** The next status on the way from draft to closure; empty at the end of it. */
    public Optional<CaseStatus> forward() {
        return switch (this) {
            case DRAFT -> Optional.of(OPEN);
            case OPEN -> Optional.of(ASSESSED);
            case ASSESSED -> Optional.of(PLANNED);
            case PLANNED -> Optional.of(IN_SERVICE);
            case IN_SERVICE -> Optional.of(FOLLOW_UP);
            case FOLLOW_UP -> Optional.of(CLOSED);
            case CLOSED, DISCARDED, TRANSFERRED, DUPLICATE -> Optional.empty();
        };
    }
}
