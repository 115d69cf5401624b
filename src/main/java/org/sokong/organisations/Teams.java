package org.sokong.organisations;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All teams. */
interface Teams extends JpaRepository<Team, UUID> {

    List<Team> findByOrganisationIdOrderByName(UUID organisationId);

    boolean existsByOrganisationIdAndName(UUID organisationId, String name);
}
