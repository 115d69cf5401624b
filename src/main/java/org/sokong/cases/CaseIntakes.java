package org.sokong.cases;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All intakes. */
interface CaseIntakes extends JpaRepository<CaseIntake, UUID> {}
