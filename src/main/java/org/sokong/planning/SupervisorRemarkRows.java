package org.sokong.planning;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Remarks of supervisors on follow-ups, by the follow-up's id. */
interface SupervisorRemarkRows extends JpaRepository<SupervisorRemark, UUID> {}
