package org.sokong.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All forms. */
interface CaseFormRows extends JpaRepository<CaseForm, UUID> {

    /** Newest first. */
    @Query(
            """
            select f from CaseForm f where f.caseId = ?1 and f.kind = ?2
            order by f.createdAt desc, f.id desc
            """)
    List<CaseForm> ofCase(UUID caseId, FormKind kind);

    /** Newest first. */
    default Optional<CaseForm> lastComplete(UUID caseId, FormKind kind) {
        return ofCase(caseId, kind).stream()
                .filter(form -> form.state() == FormState.COMPLETE)
                .findFirst();
    }
}
