package org.sokong.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All actions of conferences. */
interface ConferenceActionRows extends JpaRepository<ConferenceAction, UUID> {

    /** By due day. */
    List<ConferenceAction> findByFormIdOrderByDueOnAscIdAsc(UUID formId);

    /** Those of a case in a state, of every conference, also of one that is still written. */
    List<ConferenceAction> findByCaseIdAndStateOrderById(UUID caseId, ConferenceActionState state);

    /** The first due day of what is open; a conference that is still written counts for nothing. */
    @Query(
            """
            select min(a.dueOn) from ConferenceAction a, CaseForm f
            where a.caseId = ?1 and f.id = a.formId
              and a.state = org.sokong.planning.ConferenceActionState.OPEN
              and f.state = org.sokong.planning.FormState.COMPLETE
            """)
    Optional<LocalDate> earliestDue(UUID caseId);

    /** How many are open. */
    @Query(
            """
            select count(a) from ConferenceAction a, CaseForm f
            where a.caseId = ?1 and f.id = a.formId
              and a.state = org.sokong.planning.ConferenceActionState.OPEN
              and f.state = org.sokong.planning.FormState.COMPLETE
            """)
    long open(UUID caseId);
}
