package org.sokong.planning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All approvals. */
interface ApprovalRows extends JpaRepository<Approval, UUID> {

    List<Approval> findByCaseIdOrderByRequestedAtDescIdDesc(UUID caseId);

    List<Approval> findBySubjectIdOrderByRequestedAtDescIdDesc(UUID subjectId);
}
