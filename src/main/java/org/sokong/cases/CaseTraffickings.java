package org.sokong.cases;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Act, means and purpose of all cases. */
interface CaseTraffickings extends JpaRepository<CaseTrafficking, UUID> {}
