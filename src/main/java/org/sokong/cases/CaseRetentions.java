package org.sokong.cases;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** How long ended cases are kept. */
interface CaseRetentions extends JpaRepository<CaseRetention, UUID> {}
