package org.sokong.screening;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Screenings of all cases. */
interface CaseScreenings extends JpaRepository<CaseScreening, UUID> {}
