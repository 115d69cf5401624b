package org.sokong.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All participants of conferences. */
interface ParticipantRows extends JpaRepository<Participant, UUID> {

    /** In the order in which they were added. */
    List<Participant> findByFormIdOrderByAddedAtAscIdAsc(UUID formId);

    /** A person or organisation in one conference. */
    Optional<Participant> findByFormIdAndPartyId(UUID formId, UUID partyId);
}
