package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All participants of conferences. */
interface ParticipantRows extends JpaRepository<Participant, UUID> {

    /** In the order in which they were added. */
    List<Participant> findByFormIdOrderByAddedAtAscIdAsc(UUID formId);
}
