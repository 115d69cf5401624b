package org.sokong.legal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was chosen for each case. */
interface SupportChoices extends JpaRepository<SupportChoice, UUID> {}
