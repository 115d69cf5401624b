package org.sokong.deadlines;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows whom the clocks of a case concern. Implemented by the module that keeps the cases. */
public interface ClockPeople {

    /** Who is concerned; empty for a case in which nothing is done any more. */
    Optional<Concerned> of(UUID caseId);

    /**
     * Those concerned.
     *
     * @param code of the case
     * @param path address of the place where the clocks are shown
     * @param owner null where nobody owns the case
     * @param supervisors of the team; of the organisation where the team has none
     */
    record Concerned(String code, String path, @Nullable UUID owner, Set<UUID> supervisors) {

        public Concerned {
            supervisors = Set.copyOf(supervisors);
        }

        /** Who is told on an occasion: supervisors are told what nobody owns. */
        Set<UUID> toldOf(Reminder reminder) {
            return reminder == Reminder.ESCALATION || owner == null ? supervisors : Set.of(owner);
        }
    }
}
